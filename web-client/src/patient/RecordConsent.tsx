import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConsentKind, RecordConsentDocument } from '../api/generated';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ConsentFormFields, emptyConsentForm, isComplete, signedForm } from './ConsentFormFields';

type Props = {
  patientId: string;
  kind: ConsentKind;
  onClose: () => void;
  onChanged: (atLeastVersion: number) => Promise<unknown>;
};

/** Records a new answer of one kind; it replaces the earlier one. */
export function RecordConsent({ patientId, kind, onClose, onChanged }: Props) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<string>('GIVEN');
  const [form, setForm] = useState(emptyConsentForm);
  const [tried, setTried] = useState(false);
  const [record, { loading, error }] = useMutation(RecordConsentDocument, {
    onCompleted: ({ recordConsent }) => void onChanged(recordConsent.version).then(onClose, onClose),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const input = { kind, given: answer === 'GIVEN', ...signedForm(form) };
    if (isComplete(form)) void record({ variables: { patientId, input } });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('patient.recordTitle', { kind: t(`patient.consent.${kind}`) })}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{t(`patient.consentMeaning.${kind}`)}</Text>
          <Radio.Group value={answer} onChange={setAnswer} aria-label={t(`patient.consent.${kind}`)}>
            <Group>
              <Radio value="GIVEN" label={t('patient.answer.GIVEN')} />
              <Radio value="DECLINED" label={t('patient.answer.DECLINED')} />
            </Group>
          </Radio.Group>
          <ConsentFormFields form={form} onChange={setForm} shown={tried} />
          {error && <ProblemAlert error={error} kept />}
          <Group justify="flex-end">
            <Button variant="outline" onClick={onClose}>
              {t('shared.goBack')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('patient.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
