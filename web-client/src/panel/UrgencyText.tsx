import { Badge, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Urgency } from '../api/generated';
import { daysUntil, deadlineText } from '../shared/moments';

type Props = { urgency: Urgency; wantedBy?: string | null };

/** How urgent, and until when, in words. */
export function UrgencyText({ urgency, wantedBy }: Props) {
  const { t } = useTranslation();
  const late = wantedBy && daysUntil(wantedBy) < 0;
  return (
    <Group gap={6} component="span">
      {urgency === 'URGENT' ? (
        <Badge color="caution" leftSection={<IconAlertTriangle size={14} aria-hidden />}>
          {t('panel.urgencies.URGENT')}
        </Badge>
      ) : (
        <Text span size="sm">
          {t(`panel.urgencies.${urgency}`)}
        </Text>
      )}
      {wantedBy && (
        <Text span size="sm" c={late ? 'danger' : undefined}>
          {t(late ? 'panel.overdue' : 'panel.wantedBy', { date: deadlineText(wantedBy) })}
        </Text>
      )}
    </Group>
  );
}
