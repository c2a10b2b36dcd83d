import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClosePanelDocument, type PanelViewFragment } from '../../api/generated';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { isOpen } from '../nextSteps';
import { usePanelChange } from '../usePanel';
import { type ClosingAnswers, ClosingQuestions, closingInput, noAnswers } from './ClosingQuestions';
import { ClosingSummary } from './ClosingSummary';
import { CloseWithoutOutcome } from './CloseWithoutOutcome';

type Props = { panel: PanelViewFragment; onClose: () => void };

/** Asks before a panel is closed: what is open, whether it counts, and what came of it. */
export function ClosePanel({ panel, onClose }: Props) {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<ClosingAnswers>(noAnswers);
  const [tried, setTried] = useState(false);
  const [without, setWithout] = useState(false);
  const { change, busy, error } = usePanelChange(ClosePanelDocument, panel.id, onClose);
  const close = () => {
    setTried(true);
    const input = closingInput(answers);
    if (input) change({ input });
  };
  if (without)
    return <CloseWithoutOutcome panelId={panel.id} onBack={() => setWithout(false)} onDone={onClose} />;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('panel.closeTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shared.close') }}
    >
      <Stack>
        <ClosingSummary panel={panel} />
        <ClosingQuestions answers={answers} onChange={setAnswers} shown={tried} />
        {error && <ProblemAlert error={error} kept />}
        <Group justify="space-between">
          <Button variant="outline" color="danger" onClick={() => setWithout(true)}>
            {t('panel.closeWithout')}
          </Button>
          <Group>
            <Button variant="outline" onClick={onClose}>
              {t('shared.goBack')}
            </Button>
            <Button loading={busy} disabled={!isOpen(panel, 'CLOSE_PANEL')} onClick={close}>
              {t('panel.close')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}
