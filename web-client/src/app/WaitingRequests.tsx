import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PanelsDocument } from '../api/generated';
import { PanelLine } from '../panel/PanelLine';
import { Card } from '../shared/Card';
import { TextLink } from '../shared/links';
import { Loading } from '../shared/Loading';
import { ProblemAlert } from '../shared/ProblemAlert';

/** The requests that wait for a lead, for those who appoint one. */
export function WaitingRequests() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(PanelsDocument, {
    variables: { filter: { steps: ['OPEN'] }, first: 5 },
    fetchPolicy: 'cache-and-network',
  });
  const toTriage = <TextLink to="/triage">{t('app.home.toTriage')}</TextLink>;
  return (
    <Card title={t('app.home.waiting')} action={toTriage}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data?.panels.edges.length === 0 && <Text c="dimmed">{t('panel.triageEmpty')}</Text>}
      {data?.panels.edges.map(({ node }) => (
        <PanelLine key={node.id} panel={node} />
      ))}
    </Card>
  );
}
