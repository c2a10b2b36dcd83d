import { useQuery } from '@apollo/client/react';
import { Button, Paper, Stack, Text } from '@mantine/core';
import { IconUserStar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../access/OnlyFor';
import { doesTriage } from '../access/session';
import { type PanelRowFragment, PanelsDocument } from '../api/generated';
import { Loading } from '../shared/Loading';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ShowMore } from '../shared/ShowMore';
import { PanelTable } from './PanelTable';
import { AppointLead } from './steps/AppointLead';

/** The requests that wait for a lead. */
export function TriagePage() {
  return (
    <OnlyFor allowed={doesTriage}>
      <Triage />
    </OnlyFor>
  );
}

function Triage() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<PanelRowFragment | null>(null);
  const { data, error, fetchMore, refetch } = useQuery(PanelsDocument, {
    variables: { filter: { steps: ['OPEN'] }, first: 50 },
    fetchPolicy: 'cache-and-network',
  });
  const panels = data?.panels.edges.map(({ node }) => node) ?? [];
  const appoint = (panel: PanelRowFragment) => (
    <Button
      variant="outline"
      leftSection={<IconUserStar size={20} aria-hidden />}
      onClick={() => setChosen(panel)}
    >
      {t('panel.appoint')}
    </Button>
  );
  const close = () => {
    setChosen(null);
    void refetch();
  };
  return (
    <Page title={t('panel.triageTitle')}>
      <Stack>
        <Text c="dimmed">{t('panel.triageText')}</Text>
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data && panels.length === 0 && <Text>{t('panel.triageEmpty')}</Text>}
        {panels.length > 0 && (
          <Paper withBorder p="xs">
            <PanelTable panels={panels} action={appoint} />
          </Paper>
        )}
        <ShowMore page={data?.panels.pageInfo} fetchMore={fetchMore} />
      </Stack>
      {chosen?.ern && <AppointLead panelId={chosen.id} ernId={chosen.ern.id} onClose={close} />}
    </Page>
  );
}
