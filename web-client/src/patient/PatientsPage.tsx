import { useQuery } from '@apollo/client/react';
import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../access/OnlyFor';
import { isClinician } from '../access/session';
import { PatientsDocument } from '../api/generated';
import { Loading } from '../shared/Loading';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ShowMore } from '../shared/ShowMore';
import { EnrolLink } from './EnrolLink';
import { PatientLine } from './PatientLine';

/** The patients of one's own centre, newest first. */
export function PatientsPage() {
  return (
    <OnlyFor allowed={isClinician}>
      <Patients />
    </OnlyFor>
  );
}

function Patients() {
  const { t } = useTranslation();
  const { data, error, fetchMore, refetch } = useQuery(PatientsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const patients = data?.patients;
  return (
    <Page title={t('patient.listTitle')} action={<EnrolLink />}>
      <Stack>
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {patients?.edges.length === 0 && <Text c="dimmed">{t('patient.noPatients')}</Text>}
        {patients && patients.edges.length > 0 && (
          <Paper withBorder component="ul" p={0} m={0}>
            {patients.edges.map(({ node }) => (
              <PatientLine key={node.id} patient={node} />
            ))}
          </Paper>
        )}
        <ShowMore page={patients?.pageInfo} fetchMore={fetchMore} />
      </Stack>
    </Page>
  );
}
