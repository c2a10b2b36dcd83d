import type { ConsentInput, EnrolPatientInput, SexAtBirth } from '../api/generated';
import { type Answers, consentKinds } from './ConsentAnswers';
import { type ConsentForm, isComplete, signedForm } from './ConsentFormFields';

/** The enrolment as it is typed. */
export type NewPatient = {
  nickname: string;
  sexAtBirth: SexAtBirth | '';
  birthYear: string;
  birthMonth: string;
  answers: Answers;
  form: ConsentForm;
};

const earliestYear = 1900;

export const isNickname = (text: string) => /^[\p{L} '-]{2,40}$/u.test(text.trim());

export function isBirthYear(text: string, now = new Date()): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= earliestYear && Number(text) <= now.getFullYear();
}

/** The input of the enrolment; null as long as something is missing. */
export function enrolment(patient: NewPatient): EnrolPatientInput | null {
  const { nickname, sexAtBirth, birthYear, birthMonth, answers, form } = patient;
  const complete = isNickname(nickname) && isBirthYear(birthYear) && isComplete(form);
  if (!complete || sexAtBirth === '' || answers.CARE !== 'GIVEN') return null;
  return {
    nickname: nickname.trim(),
    sexAtBirth,
    birthYear: Number(birthYear),
    ...(birthMonth && { birthMonth: Number(birthMonth) }),
    consents: consentsOf(answers, form),
  };
}

function consentsOf(answers: Answers, form: ConsentForm): ConsentInput[] {
  return consentKinds
    .filter((kind) => answers[kind] !== 'NOT_ASKED')
    .map((kind) => ({
      kind,
      given: answers[kind] === 'GIVEN',
      ...signedForm(form),
    }));
}
