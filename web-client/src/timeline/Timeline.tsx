import { Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnsentText } from '../access/UnsentText';
import type { PanelViewFragment } from '../api/generated';
import { isOpen } from '../panel/nextSteps';
import { Loading } from '../shared/Loading';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ShowMore } from '../shared/ShowMore';
import { commentKey, Composer } from './Composer';
import { Entries } from './Entries';
import { type EntryFilter, entryFilters, passes } from './filters';
import { grouped } from './grouped';
import { LiveSign } from './LiveSign';
import { useTimeline } from './useTimeline';

/** What happened in the panel, newest first, as it happens. */
export function Timeline({ panel }: { panel: PanelViewFragment }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<EntryFilter>('all');
  const { entries, page, error, fetchMore, refetch } = useTimeline(panel.id);
  const shown = entries && grouped(entries).filter(({ kind }) => passes(filter, kind));
  return (
    <Stack component="section" flex={1} aria-label={t('timeline.title')}>
      <Group justify="space-between">
        <Group gap="sm">
          <Title order={2}>{t('timeline.title')}</Title>
          <LiveSign />
        </Group>
        <NativeSelect
          aria-label={t('timeline.filter')}
          value={filter}
          data={entryFilters.map((value) => ({ value, label: t(`timeline.filters.${value}`) }))}
          onChange={(event) => setFilter(event.currentTarget.value as EntryFilter)}
        />
      </Group>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!entries && !error && <Loading lines={6} />}
      {shown?.length === 0 && (
        <Text c="dimmed">{t(filter === 'all' ? 'timeline.empty' : 'timeline.emptyFilter')}</Text>
      )}
      {shown && <Entries entries={shown} />}
      <ShowMore page={page} fetchMore={fetchMore} />
      {isOpen(panel, 'COMMENT') ? (
        <Composer panelId={panel.id} />
      ) : (
        <UnsentText<string> draftKey={commentKey(panel.id)} texts={(text) => [text]} />
      )}
    </Stack>
  );
}
