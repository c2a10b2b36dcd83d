import { Group, Text } from '@mantine/core';
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConsentState } from '../api/generated';

const looks = {
  GIVEN: { Icon: IconCheck, color: 'positive' },
  DECLINED: { Icon: IconX, color: 'danger' },
  WITHDRAWN: { Icon: IconX, color: 'danger' },
  NOT_ASKED: { Icon: IconMinus, color: 'dimmed' },
};

/** The answer to one consent, with an icon. */
export function ConsentStateText({ state }: { state: ConsentState | 'NOT_ASKED' }) {
  const { t } = useTranslation();
  const { Icon, color } = looks[state];
  return (
    <Group gap={4} c={color}>
      <Icon size={20} aria-hidden />
      <Text size="sm" fw={600} c={color}>
        {t(`patient.answer.${state}`)}
      </Text>
    </Group>
  );
}
