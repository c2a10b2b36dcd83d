import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerInvitationDocument, type PanelViewFragment } from '../api/generated';
import { Card } from '../shared/Card';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ContextBanner } from './ContextBanner';
import { PanelFacts } from './PanelFromOutside';
import { ProgressTracker } from './ProgressTracker';
import { usePanelChange } from './usePanel';

/** What an invited expert needs to decide, and the two answers. */
export function Invitation({ panel }: { panel: PanelViewFragment }) {
  const { t } = useTranslation();
  const accepting = usePanelChange(AnswerInvitationDocument, panel.id);
  const [declining, setDeclining] = useState(false);
  return (
    <>
      <ContextBanner panel={panel} />
      <ProgressTracker step={panel.step} />
      <Stack p="md" maw={960}>
        <Card title={t('panel.invitationTitle')}>
          <Stack>
            <Text c="dimmed">{t('panel.invitationText')}</Text>
            <PanelFacts panel={panel} />
            <Text size="lg">{t('panel.confidentiality')}</Text>
            {accepting.error && <ProblemAlert error={accepting.error} />}
            <Group>
              <Button
                size="md"
                loading={accepting.busy}
                leftSection={<IconCheck size={20} aria-hidden />}
                onClick={() => accepting.change({ accept: true })}
              >
                {t('panel.accept')}
              </Button>
              <Button variant="outline" color="danger" onClick={() => setDeclining(true)}>
                {t('panel.decline')}
              </Button>
            </Group>
          </Stack>
        </Card>
      </Stack>
      {declining && <Decline panelId={panel.id} onClose={() => setDeclining(false)} />}
    </>
  );
}

function Decline({ panelId, onClose }: { panelId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { change, busy, error } = usePanelChange(AnswerInvitationDocument, panelId, onClose);
  return (
    <ConfirmDialog
      opened
      title={t('panel.declineTitle')}
      text=""
      confirm={t('panel.decline')}
      busy={busy}
      error={error}
      onConfirm={() => change({ accept: false, reason: reason.trim() || null })}
      onClose={onClose}
    >
      <Textarea
        autosize
        minRows={2}
        label={t('panel.declineReason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
