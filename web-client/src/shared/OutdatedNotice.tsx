import { Anchor, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';

type Props = { error: unknown; onRetry: () => void };

/** One line above what was loaded before: it may be out of date, and why. */
export function OutdatedNotice({ error, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <Group role="alert" gap="xs" px="md" py={6} bg="caution.0" c="caution" wrap="nowrap" align="flex-start">
      <IconAlertTriangle size={20} aria-hidden />
      <Text size="sm">
        {t(`shared.problem.${problemOf(error).code}`)}. {t('shared.outdated')}{' '}
        <Anchor component="button" type="button" size="sm" onClick={onRetry}>
          {t('shared.tryAgain')}
        </Anchor>
      </Text>
    </Group>
  );
}
