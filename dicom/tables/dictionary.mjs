// Writes src/main/resources/eu/cpms/dicom/dictionary.tsv from the element dictionary of npm package dcmjs (MIT),
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
for (let element = 0x3100; element <= 0x31ff; element++) {
  rows.set('0020' + element.toString(16).toUpperCase(), 'CS\tSourceImageIDs');
}
console.log('# tag (xx: any even group), VR (xs: US or SS by Pixel Representation), keyword. PS3.6 2024, by tables/dictionary.mjs');
for (const key of [...rows.keys()].sort()) console.log(`${key}\t${rows.get(key)}`);
