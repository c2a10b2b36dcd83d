import { Text, Timeline, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntryFragment } from '../api/generated';
import { agoText, exactMomentText } from '../shared/moments';
import { iconOf } from './icons';

type Props = { entries: EntryFragment[]; exact?: boolean };

/** Timeline entries; `exact` shows the instant instead of how long ago it was. */
export function Entries({ entries, exact }: Props) {
  return (
    <Timeline
      active={entries.length}
      bulletSize={28}
      lineWidth={1}
      component="ol"
      p={0}
      m={0}
      style={{ listStyle: 'none' }}
      aria-live="polite"
    >
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} exact={exact ?? false} />
      ))}
    </Timeline>
  );
}

function Entry({ entry, exact }: { entry: EntryFragment; exact: boolean }) {
  const { t } = useTranslation();
  const { Icon, color } = iconOf(entry.kind);
  const moment = exactMomentText(entry.at);
  return (
    <Timeline.Item
      component="li"
      color={color}
      bullet={<Icon size={16} aria-label={t(`timeline.kind.${entry.kind}`)} role="img" />}
      title={entry.summary}
      styles={{ itemTitle: { fontSize: 14, lineHeight: '20px', fontWeight: 600 } }}
    >
      {entry.detail && (
        <Text size="lg" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {entry.detail}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {entry.actor?.name ?? t('timeline.byItself')} ·{' '}
        <Tooltip label={moment}>
          <time dateTime={entry.at}>{exact ? moment : agoText(entry.at)}</time>
        </Tooltip>
      </Text>
    </Timeline.Item>
  );
}
