import { Text, Timeline, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntryFragment, TimelineKind } from '../api/generated';
import { agoText, exactMomentText } from '../shared/moments';
import classes from './Entries.module.css';
import { iconOf } from './icons';

type Props = { entries: EntryFragment[]; exact?: boolean };

/** Timeline entries; `exact` shows the instant instead of how long ago it was. */
export function Entries({ entries, exact }: Props) {
  return (
    <Timeline
      component="ol"
      className={classes.entries}
      active={entries.length}
      bulletSize={28}
      lineWidth={1}
      aria-live="polite"
    >
      {entries.map((entry) => (
        <Timeline.Item
          key={entry.id}
          component="li"
          color={iconOf(entry.kind).color}
          bullet={<KindIcon kind={entry.kind} />}
          title={entry.summary}
          classNames={{ itemTitle: classes.title }}
        >
          <EntryText entry={entry} exact={exact ?? false} />
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function KindIcon({ kind }: { kind: TimelineKind }) {
  const { t } = useTranslation();
  const { Icon } = iconOf(kind);
  return <Icon size={16} role="img" aria-label={t(`timeline.kind.${kind}`)} />;
}

function EntryText({ entry, exact }: { entry: EntryFragment; exact: boolean }) {
  const { t } = useTranslation();
  const moment = exactMomentText(entry.at);
  return (
    <>
      {entry.detail && (
        <Text size="lg" className={classes.detail}>
          {entry.detail}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {entry.actor?.name ?? t('timeline.byItself')} ·{' '}
        <Tooltip label={moment}>
          <time dateTime={entry.at}>{exact ? moment : agoText(entry.at)}</time>
        </Tooltip>
      </Text>
    </>
  );
}
