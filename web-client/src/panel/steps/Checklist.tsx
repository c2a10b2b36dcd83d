import { List, Stack, Text } from '@mantine/core';
import { IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { needsReason, type NextStep } from '../nextSteps';

/** What still has to be so before a step is possible. */
export function Checklist({ action, step }: { action: string; step: NextStep }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" tabIndex={-1} data-autofocus>
      <Text fw={600}>{t('panel.unmetTitle', { action })}</Text>
      <List spacing={4} icon={<IconCircleDashed size={20} aria-hidden />}>
        {step.unmet.map(({ rule, message }) => (
          <List.Item key={rule}>{message}</List.Item>
        ))}
      </List>
      {needsReason(step) && (
        <Text size="sm" c="dimmed">
          {t('panel.youMayWaive')}
        </Text>
      )}
    </Stack>
  );
}
