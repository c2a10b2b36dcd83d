/** The languages of the consent forms: the 24 of the Union, Norwegian and Ukrainian. */
const codes = 'bg es cs da de et el en fr ga hr it lv lt hu mt nl pl pt ro sk sl fi sv nb uk'.split(' ');

const names = new Intl.DisplayNames('en', { type: 'language' });

export const languageName = (code: string): string => names.of(code) ?? code;

/** By name, for a list to choose from. */
export const consentLanguages = codes
  .map((code) => ({ value: code, label: languageName(code) }))
  .sort((one, other) => one.label.localeCompare(other.label));
