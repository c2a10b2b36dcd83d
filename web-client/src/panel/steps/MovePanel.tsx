import { Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MovePanelDocument, type PanelViewFragment } from '../../api/generated';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { labelOf, needsReason, type NextStep } from '../nextSteps';
import { usePanelChange } from '../usePanel';

type Props = { panel: PanelViewFragment; step: NextStep; onClose: () => void };

/** Moves the panel; what is missing may be set aside with a reason. */
export function MovePanel({ panel, step, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { change, busy, error } = usePanelChange(MovePanelDocument, panel.id, onClose);
  const missing = needsReason(step) && reason.trim() === '';
  const move = () => {
    setTried(true);
    if (!missing && step.to) change({ to: step.to, reason: reason.trim() || null });
  };
  const label = t(labelOf(step, panel.step));
  return (
    <Modal opened onClose={onClose} title={label} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <Stack>
        <Text>{step.to && t(`panel.waitsFor.${step.to}`)}</Text>
        {step.unmet.length > 0 && (
          <>
            <List size="sm">
              {step.unmet.map(({ rule, message }) => (
                <List.Item key={rule}>{message}</List.Item>
              ))}
            </List>
            <Text size="sm">{t('panel.youMayWaive')}</Text>
          </>
        )}
        <Textarea
          autosize
          minRows={2}
          label={t('shared.reason')}
          required={needsReason(step)}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && missing && t('panel.reasonNeeded')}
        />
        {error && <ProblemAlert error={error} kept />}
        <Group justify="flex-end">
          <Button variant="outline" onClick={onClose}>
            {t('shared.goBack')}
          </Button>
          <Button loading={busy} onClick={move}>
            {label}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
