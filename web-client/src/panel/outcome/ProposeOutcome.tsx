import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../access/useDraft';
import { type Consensus, type PanelViewFragment, ProposeOutcomeDocument } from '../../api/generated';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { usePanelChange } from '../usePanel';

export const outcomeKey = (panelId: string) => `${panelId}.outcome`;

export type OutcomeDraft = {
  answers: string[];
  summary: string;
  recommendations: string;
  consensus: Consensus;
};

const consensuses: Consensus[] = ['FULL', 'MAJORITY', 'NONE'];

/** The outcome as the lead writes it, answer by answer; what is written survives a closed tab. */
export function ProposeOutcome({ panel }: { panel: PanelViewFragment }) {
  const { t } = useTranslation();
  const questions = panel.request?.questions ?? [];
  const [draft, setDraft, clear] = useDraft<OutcomeDraft>(outcomeKey(panel.id), {
    answers: questions.map((_question, index) => panel.outcome?.answers[index] ?? ''),
    summary: panel.outcome?.summary ?? '',
    recommendations: panel.outcome?.recommendations ?? '',
    consensus: panel.outcome?.consensus ?? 'FULL',
  });
  const [tried, setTried] = useState(false);
  const { change, busy, error } = usePanelChange(ProposeOutcomeDocument, panel.id, clear);
  const missing = draft.summary.trim() === '';
  const answer = (number: number, text: string) =>
    setDraft({
      ...draft,
      answers: questions.map((_question, index) => (index === number ? text : (draft.answers[index] ?? ''))),
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing) change({ input: { ...draft, recommendations: draft.recommendations.trim() || null } });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {questions.map((question, index) => (
          <Textarea
            key={index}
            autosize
            minRows={2}
            label={`${index + 1}. ${question}`}
            value={draft.answers[index] ?? ''}
            onChange={(event) => answer(index, event.currentTarget.value)}
          />
        ))}
        <Textarea
          autosize
          minRows={3}
          required
          label={t('panel.summary')}
          value={draft.summary}
          onChange={(event) => setDraft({ ...draft, summary: event.currentTarget.value })}
          error={tried && missing && t('panel.proposeMissing')}
        />
        <Textarea
          autosize
          minRows={3}
          label={t('panel.recommendations')}
          value={draft.recommendations}
          onChange={(event) => setDraft({ ...draft, recommendations: event.currentTarget.value })}
        />
        <Radio.Group
          label={t('panel.consensus')}
          value={draft.consensus}
          onChange={(consensus) => setDraft({ ...draft, consensus: consensus as Consensus })}
        >
          <Group mt="xs">
            {consensuses.map((consensus) => (
              <Radio key={consensus} value={consensus} label={t(`panel.consensuses.${consensus}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Text size="sm" c="dimmed">
          {t('panel.proposeHint')}
        </Text>
        {error && <ProblemAlert error={error} kept />}
        <Group>
          <Button
            type="submit"
            size="md"
            rightSection={<IconArrowRight size={20} aria-hidden />}
            loading={busy}
          >
            {t('panel.action.PROPOSE_OUTCOME')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
