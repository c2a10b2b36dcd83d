import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../access/useDraft';
import { type Certainty, ContributeDocument } from '../../api/generated';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { usePanelChange } from '../usePanel';

const certainties: Certainty[] = ['LOW', 'MODERATE', 'HIGH'];
export const contributionKey = (panelId: string) => `${panelId}.contribution`;

const empty = { text: '', recommendation: '', certainty: 'MODERATE' as Certainty };

export type ContributionDraft = typeof empty;

type Props = { panelId: string; expected: boolean; onDone: () => void };

/** The form of one's own contribution; `expected` sets its button off. */
export function Contribute({ panelId, expected, onDone }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft, clear] = useDraft(contributionKey(panelId), empty);
  const [tried, setTried] = useState(false);
  const { change, busy, error } = usePanelChange(ContributeDocument, panelId, () => {
    clear();
    setTried(false);
    onDone();
  });
  const missing = draft.text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { text, recommendation, certainty } = draft;
    if (!missing) {
      change({ input: { text: text.trim(), recommendation: recommendation.trim() || null, certainty } });
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Textarea
          autosize
          minRows={4}
          required
          label={t('panel.contribution')}
          value={draft.text}
          onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
          error={tried && missing && t('panel.contributionMissing')}
        />
        <Textarea
          autosize
          minRows={2}
          label={t('panel.recommendation')}
          value={draft.recommendation}
          onChange={(event) => setDraft({ ...draft, recommendation: event.currentTarget.value })}
        />
        <Radio.Group
          label={t('panel.certainty')}
          value={draft.certainty}
          onChange={(certainty) => setDraft({ ...draft, certainty: certainty as Certainty })}
        >
          <Group mt="xs">
            {certainties.map((certainty) => (
              <Radio key={certainty} value={certainty} label={t(`panel.certainties.${certainty}`)} />
            ))}
          </Group>
        </Radio.Group>
        {error && <ProblemAlert error={error} kept />}
        <Group>
          <Button
            type="submit"
            size={expected ? 'md' : 'sm'}
            variant={expected ? 'filled' : 'outline'}
            rightSection={expected && <IconArrowRight size={20} aria-hidden />}
            loading={busy}
          >
            {t('panel.contribute')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
