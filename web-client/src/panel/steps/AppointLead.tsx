import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppointLeadDocument } from '../../api/generated';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { ExpertPicker } from '../ExpertPicker';
import { usePanelChange } from '../usePanel';

type Props = { panelId: string; ernId: string; onClose: () => void };

/** Gives the panel to one expert of its network. */
export function AppointLead({ panelId, ernId, onClose }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string[]>([]);
  const { change, busy, error } = usePanelChange(AppointLeadDocument, panelId, onClose);
  const [memberId] = chosen;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('panel.appointTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shared.close') }}
    >
      <Stack>
        <Text size="sm">{t('panel.appointChoose')}</Text>
        <ExpertPicker ernId={ernId} chosen={chosen} onChange={setChosen} />
        {error && <ProblemAlert error={error} />}
        <Group justify="flex-end">
          <Button variant="outline" onClick={onClose}>
            {t('shared.goBack')}
          </Button>
          <Button disabled={!memberId} loading={busy} onClick={() => memberId && change({ memberId })}>
            {t('panel.appoint')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
