import { ActionIcon, Code, CopyButton, Group, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

type Props = { label: string; value: string };

/** One value to type somewhere else, with a button that copies it. */
export function CopyValue({ label, value }: Props) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <div>
        <Text size="xs" c="dimmed">
          {label}
        </Text>
        <Code fz="sm">{value}</Code>
      </div>
      <CopyButton value={value} timeout={2000}>
        {({ copied, copy }) => {
          const words = copied ? t('shared.copied') : t('shared.copy', { what: label.toLowerCase() });
          return (
            <Tooltip label={words}>
              <ActionIcon variant="outline" size="lg" onClick={copy} aria-label={words}>
                {copied ? <IconCheck size={20} /> : <IconCopy size={20} />}
              </ActionIcon>
            </Tooltip>
          );
        }}
      </CopyButton>
    </Group>
  );
}
