import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';

type Props = { error: unknown; kept?: boolean; onRetry?: () => void };

/** Says what happened, what was kept and what to do. */
export function ProblemAlert({ error, kept, onRetry }: Props) {
  const { t } = useTranslation();
  const { code, message, rules } = problemOf(error);
  return (
    <Alert
      role="alert"
      color="danger"
      icon={<IconAlertTriangle aria-hidden />}
      title={t(`shared.problem.${code}`)}
    >
      <Stack gap="xs" align="flex-start">
        {message && rules.length === 0 && <Text size="sm">{message}</Text>}
        <Text size="sm">
          {t(`shared.advice.${code}`)} {kept && t('shared.nothingLost')}
        </Text>
        {rules.length > 0 && (
          <List size="sm">
            {rules.map(({ rule, message: text }) => (
              <List.Item key={rule}>{text}</List.Item>
            ))}
          </List>
        )}
        {onRetry && (
          <Button variant="outline" color="danger" onClick={onRetry}>
            {t('shared.tryAgain')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
