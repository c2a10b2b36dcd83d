import { useQuery } from '@apollo/client/react';
import { Checkbox, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isAuditor, isClinician, useMe } from '../access/session';
import { NetworksDocument, PanelsDocument, type PanelStep } from '../api/generated';
import { Loading } from '../shared/Loading';
import { ButtonLink } from '../shared/links';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ShowMore } from '../shared/ShowMore';
import { PanelTable } from './PanelTable';
import type { PanelsSearch } from './panelsSearch';
import { allSteps } from './stepOrder';

/** All panels that the person may see, with filters that stay in the address. */
export function PanelsPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { step, ern, mine } = useSearch({ from: '/signed-in/panels' });
  const filter = { ...(step && { steps: [step] }), ...(ern && { ernId: ern }), ...(mine && { mine }) };
  const { data, error, fetchMore, refetch } = useQuery(PanelsDocument, {
    variables: { filter, first: 20 },
    fetchPolicy: 'cache-and-network',
  });
  const panels = data?.panels;
  const filtered = Object.keys(filter).length > 0;
  return (
    <Page title={t(isAuditor(me) && !isClinician(me) ? 'panel.auditTitle' : 'panel.listTitle')}>
      <Stack>
        <Filters />
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading lines={8} />}
        {panels?.edges.length === 0 && (
          <Text c="dimmed">{t(filtered ? 'panel.noPanels' : 'panel.noPanelsYet')}</Text>
        )}
        {panels && panels.edges.length > 0 && (
          <Paper withBorder p="xs">
            <PanelTable
              panels={panels.edges.map(({ node }) => node)}
              action={isAuditor(me) ? caseHistory : undefined}
            />
          </Paper>
        )}
        <ShowMore page={panels?.pageInfo} fetchMore={fetchMore} />
      </Stack>
    </Page>
  );
}

const caseHistory = ({ id }: { id: string }) => <CaseHistoryLink panelId={id} />;

function CaseHistoryLink({ panelId }: { panelId: string }) {
  const { t } = useTranslation();
  return (
    <ButtonLink to="/panels/$panelId/history" params={{ panelId }} variant="outline" size="xs">
      {t('panel.caseHistory')}
    </ButtonLink>
  );
}

function Filters() {
  const { t } = useTranslation();
  const me = useMe();
  const chosen = useSearch({ from: '/signed-in/panels' });
  const navigate = useNavigate({ from: '/panels' });
  const { data } = useQuery(NetworksDocument);
  const set = (change: PanelsSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <Group align="flex-end">
      <NativeSelect
        label={t('panel.filterStep')}
        value={chosen.step ?? ''}
        data={[
          { value: '', label: t('panel.all') },
          ...allSteps.map((step) => ({ value: step, label: t(`panel.steps.${step}`) })),
        ]}
        onChange={(event) => set({ step: (event.currentTarget.value || undefined) as PanelStep | undefined })}
      />
      <NativeSelect
        label={t('panel.filterNetwork')}
        value={chosen.ern ?? ''}
        data={[
          { value: '', label: t('panel.all') },
          ...(data?.erns ?? []).map(({ id, shortName }) => ({ value: id, label: shortName })),
        ]}
        onChange={(event) => set({ ern: event.currentTarget.value || undefined })}
      />
      {isClinician(me) && (
        <Checkbox
          mb={8}
          label={t('panel.mine')}
          checked={chosen.mine ?? false}
          onChange={(event) => set({ mine: event.currentTarget.checked || undefined })}
        />
      )}
    </Group>
  );
}
