import { expect, it } from 'vitest';
import { ageOf } from './age';
import { enrolment, isBirthYear, isNickname, type NewPatient } from './newPatient';
import { suggestNickname } from './nickname';

const complete: NewPatient = {
  nickname: ' Quiet Harbour ',
  sexAtBirth: 'FEMALE',
  birthYear: '2022',
  birthMonth: '3',
  answers: { CARE: 'GIVEN', REGISTRY: 'DECLINED', RESEARCH_CONTACT: 'NOT_ASKED' },
  form: { formVersion: '2.1', language: 'fr', signedOn: '2026-01-19', signatory: 'PARENT', ernIds: null },
};

it('records given and declined answers, and leaves out what was not asked', () => {
  const input = enrolment(complete);
  expect(input?.consents.map(({ kind, given }) => [kind, given])).toEqual([
    ['CARE', true],
    ['REGISTRY', false],
  ]);
  expect(input).toMatchObject({ nickname: 'Quiet Harbour', birthYear: 2022, birthMonth: 3 });
});

it('limits every answer to the networks that the form names', () => {
  const form = { ...complete.form, ernIds: ['ern-04'] };
  expect(enrolment({ ...complete, form })?.consents.map(({ ernIds }) => ernIds)).toEqual([
    ['ern-04'],
    ['ern-04'],
  ]);
  expect(enrolment(complete)?.consents[0]).not.toHaveProperty('ernIds');
});

it('leaves out the month that is not shared', () => {
  expect(enrolment({ ...complete, birthMonth: '' })).not.toHaveProperty('birthMonth');
});

it.each([
  ['consent for care', { answers: { ...complete.answers, CARE: 'DECLINED' } }],
  ['sex', { sexAtBirth: '' }],
  ['form version', { form: { ...complete.form, formVersion: ' ' } }],
  ['a network, where only some are covered', { form: { ...complete.form, ernIds: [] } }],
  ['past date', { form: { ...complete.form, signedOn: '2999-01-01' } }],
] as [string, Partial<NewPatient>][])('enrols nobody without %s', (_what, change) => {
  expect(enrolment({ ...complete, ...change })).toBeNull();
});

it('takes letters of any language as a nickname, and no digits', () => {
  expect(isNickname('Žalias Krantas')).toBe(true);
  expect(isNickname('Anna 2012')).toBe(false);
  expect(isNickname('A')).toBe(false);
});

it('takes a year that has been', () => {
  expect(isBirthYear('2026', new Date(2026, 0, 1))).toBe(true);
  expect(isBirthYear('2027', new Date(2026, 11, 31))).toBe(false);
  expect(isBirthYear('99')).toBe(false);
});

it('suggests nicknames that its own rule accepts', () => {
  for (const random of [0, 0.25, 0.5, 0.75, 0.999]) {
    expect(isNickname(suggestNickname(() => random))).toBe(true);
  }
});

it('gives the age of infants in months when the month is known', () => {
  const at = new Date(2026, 10, 21);
  expect(ageOf(2025, 6, at)).toEqual({ unit: 'months', count: 17 });
  expect(ageOf(2024, 11, at)).toEqual({ unit: 'years', count: 2 });
  expect(ageOf(2025, null, at)).toEqual({ unit: 'years', count: 1 });
});
