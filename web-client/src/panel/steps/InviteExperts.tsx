import { useQuery } from '@apollo/client/react';
import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InviteMembersDocument, NetworksDocument, type PanelViewFragment } from '../../api/generated';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { ExpertPicker } from '../ExpertPicker';
import { usePanelChange } from '../usePanel';

type Props = { panel: PanelViewFragment; onClose: () => void };

/** Invites experts, of any network; the choice is kept while the network is changed. */
export function InviteExperts({ panel, onClose }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(NetworksDocument);
  const [ernId, setErnId] = useState(panel.ern?.id ?? '');
  const [chosen, setChosen] = useState<string[]>([]);
  const { change, busy, error } = usePanelChange(InviteMembersDocument, panel.id, onClose);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('panel.inviteTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shared.close') }}
    >
      <Stack>
        <NativeSelect
          label={t('panel.network')}
          value={ernId}
          data={(data?.erns ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
          onChange={(event) => setErnId(event.currentTarget.value)}
        />
        <ExpertPicker several ernId={ernId} chosen={chosen} onChange={setChosen} taken={takenIn(panel)} />
        <Text size="sm" role="status">
          {t('panel.chosen', { count: chosen.length })}
        </Text>
        {error && <ProblemAlert error={error} />}
        <Group justify="flex-end">
          <Button variant="outline" onClick={onClose}>
            {t('shared.goBack')}
          </Button>
          <Button disabled={chosen.length === 0} loading={busy} onClick={() => change({ memberIds: chosen })}>
            {t('panel.invite', { count: chosen.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function takenIn(panel: PanelViewFragment): string[] {
  const inside = panel.members.filter(({ state }) => state !== 'DECLINED').map(({ member }) => member.id);
  return [...inside, panel.requester.id, ...(panel.lead ? [panel.lead.id] : [])];
}
