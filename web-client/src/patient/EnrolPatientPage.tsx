import { useMutation } from '@apollo/client/react';
import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconShieldLock, IconUserPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../access/OnlyFor';
import { isClinician } from '../access/session';
import { useDraft } from '../access/useDraft';
import { EnrolPatientDocument } from '../api/generated';
import { Card } from '../shared/Card';
import { focusFirstProblem } from '../shared/focusFirstProblem';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ConsentAnswers } from './ConsentAnswers';
import { ConsentFormFields, emptyConsentForm } from './ConsentFormFields';
import { enrolment, type NewPatient } from './newPatient';
import { suggestNickname } from './nickname';
import { PatientFields } from './PatientFields';

const emptyPatient = (): NewPatient => ({
  nickname: suggestNickname(),
  sexAtBirth: '',
  birthYear: '',
  birthMonth: '',
  answers: { CARE: 'NOT_ASKED', REGISTRY: 'NOT_ASKED', RESEARCH_CONTACT: 'NOT_ASKED' },
  form: emptyConsentForm(),
});

/** A patient with pseudonym and consents, on one page; what is typed survives the end of the session. */
export function EnrolPatientPage() {
  return (
    <OnlyFor allowed={isClinician}>
      <Enrolment />
    </OnlyFor>
  );
}

function Enrolment() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [empty] = useState(emptyPatient);
  const [patient, setPatient, clear, begun] = useDraft('enrolment', empty);
  const [tried, setTried] = useState(false);
  const [enrol, { loading, error }] = useMutation(EnrolPatientDocument, {
    onCompleted: ({ enrolPatient: { id, version } }) => {
      clear();
      void navigate({ to: '/patients/$patientId', params: { patientId: id }, search: { version } });
    },
    update: (cache) => cache.evict({ id: 'ROOT_QUERY', fieldName: 'patients' }),
  });
  const change = (part: Partial<NewPatient>) => setPatient({ ...patient, ...part });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const input = enrolment(patient);
    if (input) void enrol({ variables: { input } });
    else focusFirstProblem(event.currentTarget);
  };

  return (
    <Page title={t('patient.enrolTitle')} narrow>
      <form onSubmit={submit} noValidate>
        <Stack>
          {begun && <Begun onStartAgain={clear} />}
          <Alert icon={<IconShieldLock aria-hidden />} color="action">
            {t('patient.privacy')}
          </Alert>
          <Card title={t('patient.aboutPatient')}>
            <PatientFields patient={patient} onChange={change} shown={tried} />
          </Card>
          <Card title={t('patient.consents')}>
            <ConsentAnswers
              value={patient.answers}
              onChange={(answers) => change({ answers })}
              shown={tried}
            />
          </Card>
          <Card title={t('patient.consentForm')}>
            <Text size="sm" c="dimmed" mb="sm">
              {t('patient.consentFormHint')}
            </Text>
            <ConsentFormFields form={patient.form} onChange={(form) => change({ form })} shown={tried} />
          </Card>
          {error && <ProblemAlert error={error} kept />}
          <Group justify="flex-end">
            <Button
              type="submit"
              size="md"
              loading={loading}
              leftSection={<IconUserPlus size={20} aria-hidden />}
            >
              {t('patient.enrol')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}

/** An earlier visit left its entries: nobody may take them for those of another patient. */
function Begun({ onStartAgain }: { onStartAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert color="caution" title={t('patient.begunTitle')}>
      {t('patient.begunText')}{' '}
      <Anchor component="button" type="button" onClick={onStartAgain}>
        {t('patient.startAgain')}
      </Anchor>
    </Alert>
  );
}
