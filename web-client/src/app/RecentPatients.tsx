import { useQuery } from '@apollo/client/react';
import { Box, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../shared/links';
import { PatientsDocument } from '../api/generated';
import { PatientLine } from '../patient/PatientLine';
import { Card } from '../shared/Card';
import { Loading } from '../shared/Loading';
import { ProblemAlert } from '../shared/ProblemAlert';

const shown = 6;

/** The newest patients of one's own centre. */
export function RecentPatients() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(PatientsDocument, { fetchPolicy: 'cache-and-network' });
  const patients = data?.patients.edges ?? [];
  const all = <TextLink to="/patients">{t('app.home.allPatients')}</TextLink>;
  return (
    <Card title={t('app.home.patients')} action={all}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && patients.length === 0 && <Text c="dimmed">{t('app.home.noPatients')}</Text>}
      <Box component="ul" p={0} m={0} mx="calc(var(--mantine-spacing-md) * -1)">
        {patients.slice(0, shown).map(({ node }) => (
          <PatientLine key={node.id} patient={node} />
        ))}
      </Box>
    </Card>
  );
}
