import type { Section } from '../../api/generated';

/** The free-text sections, in the order of the menu. */
export const textSections: readonly Section[] = [
  'DIAGNOSIS',
  'PHENOTYPE',
  'HISTORY',
  'FAMILY',
  'EXAMINATION',
  'LABORATORY',
  'GENETICS',
  'IMAGING',
  'PATHOLOGY',
  'OTHER_TESTS',
  'TREATMENT',
  'PSYCHOSOCIAL',
];

export type FormPart = Section | 'request' | 'files' | 'members' | 'contributions' | 'outcome';

/** Everything that the menu of the form leads to: the request first, the outcome last. */
export const formParts: readonly FormPart[] = [
  'request',
  ...textSections,
  'files',
  'members',
  'contributions',
  'outcome',
];
