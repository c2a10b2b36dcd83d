// Writes src/main/resources/eu/cpms/dicom/model/dictionary.tsv from the element dictionary of npm package dcmjs (MIT),
// which follows DCMTK 3.6.9 (PS3.6 2024). Usage: npm install dcmjs@0.51.1 && node dictionary.mjs > dictionary.tsv
import { dictionary } from './node_modules/dcmjs/generate/dictionary.mjs';

const vrOf = { ox: 'OW', px: 'OW', lt: 'OW', up: 'UL', na: 'UN', xs: 'xs' };
const range = /^\(([0-9A-F]{4})-([0-9A-F]{4}),([0-9A-F]{4})\)$/i;
const plain = /^\(([0-9A-F]{4}),([0-9A-F]{4})\)$/i;
const rows = new Map();
for (const { tag, vr, name, version } of Object.values(dictionary)) {
  if (!vr || !version || !/^(DICOM|Supplement|CP)/.test(version)) continue;
  const keyword = name.replace(/^RETIRED_/, '');
  const repeated = range.exec(tag);
  const single = plain.exec(tag);
  const key = repeated ? repeated[1].slice(0, 2) + 'xx' + repeated[3] : single && single[1] + single[2];
  if (key && !key.startsWith('FFFE')) rows.set(key.toUpperCase().replace('XX', 'xx'), `${vrOf[vr] ?? vr}\t${keyword}`);
}
// Attributes of editions after 2024 which Table E.1-1 of PS3.15 (2026d) names.
const later = `
  00081301 SQ PrincipalDiagnosisCodeSequence
  00081302 SQ PrimaryDiagnosisCodeSequence
  00081303 SQ SecondaryDiagnosesCodeSequence
  00081304 SQ HistologicalDiagnosesCodeSequence
  00100011 SQ PersonNamesToUseSequence
  00100012 LT NameToUse
  00100013 LT NameToUseComment
  00100014 SQ ThirdPersonPronounsSequence
  00100015 SQ PronounCodeSequence
  00100016 LT PronounComment
  00100041 SQ GenderIdentitySequence
  00100042 LT SexParametersForClinicalUseCategoryComment
  00100043 SQ SexParametersForClinicalUseCategorySequence
  00100044 SQ GenderIdentityCodeSequence
  00100045 LT GenderIdentityComment
  00100046 SQ SexParametersForClinicalUseCategoryCodeSequence
  00100047 UR SexParametersForClinicalUseCategoryReference
  00102162 UC EthnicGroups
  0040A034 DT EffectiveStartDateTime
  0040A035 DT EffectiveStopDateTime
  0040B034 DT AnnotationDateTime
  0040B036 DT SegmentDefinitionDateTime
  0040B03B LO MontageName
  0040B03F LO MontageChannelLabel
  0040E012 UR DisplayURI
  3004007F LO DoseCalculationModelName
`;
for (const row of later.trim().split('\n')) {
  const [tag, vr, keyword] = row.trim().split(' ');
  rows.set(tag, `${vr}\t${keyword}`);
}
for (let element = 0x3100; element <= 0x31ff; element++) {
  rows.set('0020' + element.toString(16).toUpperCase(), 'CS\tSourceImageIDs');
}
console.log('# tag (xx: any even group), VR (xs: US or SS by Pixel Representation), keyword. PS3.6 2024, by tables/dictionary.mjs');
for (const key of [...rows.keys()].sort()) console.log(`${key}\t${rows.get(key)}`);
