import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { UnsentText } from '../../access/UnsentText';
import type { PanelViewFragment } from '../../api/generated';
import { dateText } from '../../shared/moments';
import { SectionHeading } from '../form/SectionHeading';
import { isOpen } from '../nextSteps';
import { OutcomeText } from './OutcomeText';
import { type OutcomeDraft, outcomeKey, ProposeOutcome } from './ProposeOutcome';

/** The last section of the form: writing the outcome, or reading it with its signatures. */
export function Outcome({ panel }: { panel: PanelViewFragment }) {
  const { t } = useTranslation();
  const writing = isOpen(panel, 'PROPOSE_OUTCOME');
  return (
    <Stack>
      <SectionHeading title={t('panel.outcome')} />
      {panel.closing && <Closed closing={panel.closing} />}
      {writing ? (
        <ProposeOutcome panel={panel} />
      ) : (
        <UnsentText<OutcomeDraft>
          draftKey={outcomeKey(panel.id)}
          texts={({ answers, summary, recommendations }) => [...answers, summary, recommendations]}
        />
      )}
      {!writing && panel.outcome && (
        <OutcomeText outcome={panel.outcome} questions={panel.request?.questions ?? []} />
      )}
      {!writing && !panel.outcome && <Text c="dimmed">{t('panel.outcomeNotYet')}</Text>}
    </Stack>
  );
}

function Closed({ closing }: { closing: NonNullable<PanelViewFragment['closing']> }) {
  const { t } = useTranslation();
  const how = closing.withOutcome ? 'panel.closed.withOutcome' : 'panel.closed.withoutOutcome';
  return (
    <Alert color="action" title={t(how, { date: dateText(closing.at), reason: closing.reason })}>
      {t(closing.counted ? 'panel.closed.counted' : 'panel.closed.notCounted')}
    </Alert>
  );
}
