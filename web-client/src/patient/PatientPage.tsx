import { useQuery } from '@apollo/client/react';
import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../shared/links';
import { PatientDocument, type PatientQuery } from '../api/generated';
import { Card } from '../shared/Card';
import { Fact } from '../shared/Fact';
import { Loading } from '../shared/Loading';
import { Missing } from '../shared/Missing';
import { OutdatedNotice } from '../shared/OutdatedNotice';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { AgeText } from './AgeText';
import { Consents } from './Consents';
import { PanelsOfPatient } from './PanelsOfPatient';

type Patient = NonNullable<PatientQuery['patient']>;

/** One patient of one's own centre: panels and consents. */
export function PatientPage() {
  const { patientId } = useParams({ from: '/signed-in/patients/$patientId' });
  const { version } = useSearch({ from: '/signed-in/patients/$patientId' });
  const { data, error, refetch } = useQuery(PatientDocument, {
    variables: { id: patientId, atLeastVersion: version },
    fetchPolicy: 'cache-and-network',
  });
  const { t } = useTranslation();
  if (!data) {
    return (
      <Page title={t('panel.patient')}>
        {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Loading lines={8} />}
      </Page>
    );
  }
  if (!data.patient) return <Missing />;
  return (
    <Page title={t('patient.patientTitle', { nickname: data.patient.nickname })}>
      <Stack>
        {error && <OutdatedNotice error={error} onRetry={() => void refetch()} />}
        <TextLink to="/patients">{t('patient.backToPatients')}</TextLink>
        <About patient={data.patient} />
        <PanelsOfPatient patient={data.patient} />
        <Consents
          patientId={patientId}
          consents={data.patient.consents}
          onChanged={(atLeastVersion) => refetch({ id: patientId, atLeastVersion })}
        />
      </Stack>
    </Page>
  );
}

function About({ patient }: { patient: Patient }) {
  const { t } = useTranslation();
  return (
    <Card title={t('patient.aboutPatient')}>
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        <Fact name={t('patient.pseudonym')}>{patient.cpmsId}</Fact>
        <Fact name={t('patient.sex')}>{t(`patient.sexAtBirth.${patient.sexAtBirth}`)}</Fact>
        <Fact name={t('patient.age')}>
          <AgeText birthYear={patient.birthYear} birthMonth={patient.birthMonth} />
        </Fact>
        <Fact name={t('panel.centre')}>
          <Text span>{patient.centre.name}</Text>
        </Fact>
      </SimpleGrid>
    </Card>
  );
}
