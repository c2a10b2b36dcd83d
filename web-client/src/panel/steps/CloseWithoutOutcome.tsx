import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClosePanelDocument } from '../../api/generated';
import { ConfirmDialog } from '../../shared/ConfirmDialog';
import { usePanelChange } from '../usePanel';

type Props = { panelId: string; onBack: () => void; onDone: () => void };

/** Ends a panel that gives no advice, and says why. */
export function CloseWithoutOutcome({ panelId, onBack, onDone }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { change, busy, error } = usePanelChange(ClosePanelDocument, panelId, onDone);
  const close = () => {
    setTried(true);
    if (reason.trim()) change({ input: { withoutOutcomeReason: reason.trim() } });
  };
  return (
    <ConfirmDialog
      opened
      title={t('panel.closeWithoutTitle')}
      text={t('panel.closeWithoutText')}
      confirm={t('panel.closeWithout')}
      busy={busy}
      error={error}
      onConfirm={close}
      onClose={onBack}
    >
      <Textarea
        autosize
        minRows={2}
        required
        label={t('shared.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && !reason.trim() && t('panel.reasonNeeded')}
      />
    </ConfirmDialog>
  );
}
