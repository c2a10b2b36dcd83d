import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PanelRowFragment } from '../api/generated';
import { agoText } from '../shared/moments';
import classes from './PanelTable.module.css';
import { UrgencyText } from './UrgencyText';

/** One panel of a short list. */
export function PanelLine({ panel }: { panel: PanelRowFragment }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" gap="xs" py={6} align="flex-start">
      <Link to="/panels/$panelId" params={{ panelId: panel.id }} className={classes.link}>
        <Text span fw={600}>
          {panel.number ?? t('panel.draft')}
        </Text>{' '}
        <Text span c="var(--cpms-ink)">
          {panel.title || t(panel.access === 'TRIAGE' ? 'panel.titleHidden' : 'panel.untitled')}
        </Text>
        <Text span size="sm" c="dimmed" display="block">
          {[panel.patient?.nickname, panel.ern?.shortName, agoText(panel.changedAt)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Link>
      {(panel.urgency !== 'ROUTINE' || panel.wantedBy) && (
        <UrgencyText urgency={panel.urgency} wantedBy={panel.wantedBy} />
      )}
    </Group>
  );
}
