import { Group, Text } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconPlugConnectedX, IconRefresh, IconWifi } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { liveConnection } from '../api/liveConnection';

const looks = {
  live: { Icon: IconWifi, color: 'positive' },
  reconnecting: { Icon: IconRefresh, color: 'caution' },
  stopped: { Icon: IconPlugConnectedX, color: 'danger' },
};

/** Whether new entries arrive by themselves. */
export function LiveSign() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  const connection = useSyncExternalStore(liveConnection.watch, liveConnection.state);
  const state = online ? connection : 'reconnecting';
  const { Icon, color } = looks[state];
  return (
    <Group gap={4} role="status" c={color}>
      <Icon size={20} aria-hidden />
      <Text size="sm" c={color}>
        {t(`timeline.${state}`)}
      </Text>
    </Group>
  );
}
