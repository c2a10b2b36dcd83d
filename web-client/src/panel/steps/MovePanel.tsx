import { Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MovePanelDocument, type PanelViewFragment } from '../../api/generated';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { blocking, labelOf, needsReason, type NextStep, sameStep } from '../nextSteps';
import { usePanelChange } from '../usePanel';

type Props = { panel: PanelViewFragment; step: NextStep; onClose: () => void };

/** Moves the panel; what is missing, as it changes while one reads, may be set aside with a reason. */
export function MovePanel({ panel, step: chosen, onClose }: Props) {
  const { t } = useTranslation();
  const [label] = useState(() => t(labelOf(chosen, panel.step)));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { change, busy, error } = usePanelChange(MovePanelDocument, panel.id, onClose);
  const step = sameStep(panel, chosen);
  const missing = step !== undefined && needsReason(step) && reason.trim() === '';
  const move = () => {
    setTried(true);
    if (!missing && step?.to) change({ to: step.to, reason: reason.trim() || null });
  };
  return (
    <Modal opened onClose={onClose} title={label} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <Stack>
        {!step && !busy && (
          <Text role="status">{t('panel.movedMeanwhile', { step: t(`panel.steps.${panel.step}`) })}</Text>
        )}
        {step?.to && <Text>{t(`panel.waitsFor.${step.to}`)}</Text>}
        {step && <StillMissing step={step} />}
        {step && (
          <Textarea
            autosize
            minRows={2}
            label={t('shared.reason')}
            required={needsReason(step)}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && missing && t('panel.reasonNeeded')}
          />
        )}
        {error && <ProblemAlert error={error} kept />}
        <Group justify="flex-end">
          <Button variant="outline" onClick={onClose}>
            {t('shared.goBack')}
          </Button>
          <Button loading={busy} disabled={!step || blocking(step).length > 0} onClick={move}>
            {label}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function StillMissing({ step }: { step: NextStep }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      {step.unmet.length > 0 && (
        <List size="sm">
          {step.unmet.map(({ rule, message }) => (
            <List.Item key={rule}>{message}</List.Item>
          ))}
        </List>
      )}
      {needsReason(step) && (
        <Text size="sm" mt="xs">
          {t('panel.youMayWaive')}
        </Text>
      )}
    </div>
  );
}
