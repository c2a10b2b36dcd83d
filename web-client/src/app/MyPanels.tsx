import { useQuery } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../shared/links';
import { PanelsDocument } from '../api/generated';
import { PanelLine } from '../panel/PanelLine';
import { allSteps } from '../panel/stepOrder';
import { Card } from '../shared/Card';
import { Loading } from '../shared/Loading';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ShowMore } from '../shared/ShowMore';

/** Invitations first, then the panels that the person takes part in, by step. */
export function MyPanels() {
  const { t } = useTranslation();
  const { data, error, fetchMore, refetch } = useQuery(PanelsDocument, {
    variables: { filter: { mine: true }, first: 50 },
    fetchPolicy: 'cache-and-network',
  });
  const panels = data?.panels.edges.map(({ node }) => node) ?? [];
  const invitations = panels.filter(({ access }) => access === 'INVITEE');
  const mine = panels.filter(({ access }) => access !== 'INVITEE');
  return (
    <Stack>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      <Card title={t('app.home.invitations')}>
        {!data && !error && <Loading lines={2} />}
        {data && invitations.length === 0 && <Text c="dimmed">{t('app.home.noInvitations')}</Text>}
        {invitations.map((panel) => (
          <PanelLine key={panel.id} panel={panel} />
        ))}
      </Card>
      <Card
        title={t('app.home.myPanels')}
        action={<TextLink to="/panels">{t('app.home.allPanels')}</TextLink>}
      >
        {!data && !error && <Loading />}
        {data && mine.length === 0 && <Text c="dimmed">{t('app.home.noPanels')}</Text>}
        {allSteps
          .map((step) => ({ step, here: mine.filter((panel) => panel.step === step) }))
          .filter(({ here }) => here.length > 0)
          .map(({ step, here }) => (
            <div key={step}>
              <Text size="sm" fw={600} c="dimmed" mt="xs">
                {t(`panel.steps.${step}`)} ({here.length})
              </Text>
              {here.map((panel) => (
                <PanelLine key={panel.id} panel={panel} />
              ))}
            </div>
          ))}
        <ShowMore page={data?.panels.pageInfo} fetchMore={fetchMore} />
      </Card>
    </Stack>
  );
}
