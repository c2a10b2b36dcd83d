import { Badge } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConsentState } from '../api/generated';

/** Whether the consent for care holds, with an icon and words. */
export function ConsentBadge({ state }: { state: ConsentState }) {
  const { t } = useTranslation();
  const given = state === 'GIVEN';
  const Icon = given ? IconCheck : IconX;
  return (
    <Badge variant="light" color={given ? 'positive' : 'danger'} leftSection={<Icon size={14} aria-hidden />}>
      {t(`panel.consent.${state}`)}
    </Badge>
  );
}
