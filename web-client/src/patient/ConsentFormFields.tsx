import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Signatory } from '../api/generated';
import { today } from '../shared/moments';
import { CoveredNetworks, namesNetworks } from './CoveredNetworks';
import { consentLanguages } from './consentLanguages';

/** What the signed paper says. `ernIds` are the only networks that it names; null when it names none. */
export type ConsentForm = {
  formVersion: string;
  language: string;
  signedOn: string;
  signatory: Signatory;
  ernIds: string[] | null;
};

export const emptyConsentForm = (): ConsentForm => ({
  formVersion: '',
  language: 'en',
  signedOn: today(),
  signatory: 'PATIENT',
  ernIds: null,
});

const signatories: Signatory[] = ['PATIENT', 'PARENT', 'LEGAL_GUARDIAN', 'COURT_APPOINTED', 'OTHER'];

type Props = { form: ConsentForm; onChange: (form: ConsentForm) => void; shown: boolean };

/** Version, language, date, signatory and networks of the form; problems appear once `shown`. */
export function ConsentFormFields({ form, onChange, shown }: Props) {
  const { t } = useTranslation();
  const set = (change: Partial<ConsentForm>) => onChange({ ...form, ...change });
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t('patient.formVersion')}
          required
          value={form.formVersion}
          onChange={(event) => set({ formVersion: event.currentTarget.value })}
          error={shown && !hasVersion(form) && t('patient.missing.formVersion')}
        />
        <Select
          label={t('patient.language')}
          required
          searchable
          allowDeselect={false}
          data={consentLanguages}
          value={form.language}
          onChange={(language) => language && set({ language })}
        />
        <TextInput
          type="date"
          label={t('patient.signedOn')}
          required
          max={today()}
          value={form.signedOn}
          onChange={(event) => set({ signedOn: event.currentTarget.value })}
          error={shown && !hasDate(form) && t('patient.missing.signedOn')}
        />
        <Select
          label={t('patient.signatory')}
          required
          allowDeselect={false}
          data={signatories.map((value) => ({ value, label: t(`patient.signatories.${value}`) }))}
          value={form.signatory}
          onChange={(signatory) => signatory && set({ signatory })}
        />
      </SimpleGrid>
      <CoveredNetworks ernIds={form.ernIds} onChange={(ernIds) => set({ ernIds })} shown={shown} />
    </Stack>
  );
}

const hasVersion = (form: ConsentForm) => form.formVersion.trim() !== '';
const hasDate = (form: ConsentForm) => form.signedOn !== '' && form.signedOn <= today();

export const isComplete = (form: ConsentForm) =>
  hasVersion(form) && hasDate(form) && namesNetworks(form.ernIds);

/** As the server takes it. */
export const signedForm = ({ ernIds, formVersion, ...rest }: ConsentForm) => ({
  ...rest,
  formVersion: formVersion.trim(),
  ...(ernIds && { ernIds }),
});
