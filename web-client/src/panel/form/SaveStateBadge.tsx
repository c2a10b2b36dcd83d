import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDrafts } from '../../access/useDrafts';
import type { SaveState } from './autosave';

const looks = {
  saved: { Icon: IconCheck, color: 'positive' },
  waiting: { Icon: IconPencil, color: 'dimmed' },
  saving: { Icon: IconPencil, color: 'dimmed' },
  offline: { Icon: IconCloudOff, color: 'caution' },
  conflict: { Icon: IconAlertTriangle, color: 'caution' },
  refused: { Icon: IconAlertTriangle, color: 'danger' },
};

/** Says in words whether what was typed is safe. */
export function SaveStateBadge({ state }: { state: SaveState }) {
  const { t } = useTranslation();
  const { lasting } = useDrafts();
  const { Icon, color } = looks[state];
  const words = state === 'offline' && !lasting ? 'memory' : state;
  return (
    <Group gap={4} wrap="nowrap" role="status" c={color}>
      <Icon size={20} aria-hidden />
      <Text size="sm" c={color}>
        {t(`form.saveState.${words}`)}
      </Text>
    </Group>
  );
}
