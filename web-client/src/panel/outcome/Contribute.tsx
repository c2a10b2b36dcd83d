import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../access/session';
import { type Certainty, ContributeDocument } from '../../api/generated';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { useDraft } from '../../shared/useDraft';
import { usePanelChange } from '../usePanel';

const certainties: Certainty[] = ['LOW', 'MODERATE', 'HIGH'];
const empty = { text: '', recommendation: '', certainty: 'MODERATE' as Certainty };

/** The form of one's own contribution; what is written survives a closed tab. */
export function Contribute({ panelId }: { panelId: string }) {
  const { t } = useTranslation();
  const { member } = useMe();
  const [draft, setDraft, clear] = useDraft(`${member.id}.${panelId}.contribution`, empty);
  const [tried, setTried] = useState(false);
  const { change, busy, error } = usePanelChange(ContributeDocument, panelId, () => {
    clear();
    setTried(false);
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
          <Button type="submit" variant="outline" loading={busy}>
            {t('panel.contribute')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
