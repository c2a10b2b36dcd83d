import { Button, Group, Stack, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../access/useDraft';
import { CommentDocument } from '../api/generated';
import { usePanelChange } from '../panel/usePanel';
import { ProblemAlert } from '../shared/ProblemAlert';

import classes from './Entries.module.css';

export const commentKey = (panelId: string) => `${panelId}.comment`;

/** Writes a comment to everyone in the panel. */
export function Composer({ panelId }: { panelId: string }) {
  const { t } = useTranslation();
  const [text, setText, clear] = useDraft(commentKey(panelId), '');
  const { change, busy, error } = usePanelChange(CommentDocument, panelId, clear);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) change({ text: text.trim() });
  };
  return (
    <form onSubmit={send} className={classes.composer}>
      <Stack gap="xs">
        <Textarea
          autosize
          minRows={1}
          maxRows={8}
          label={t('timeline.comment')}
          description={t('timeline.commentHint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {error && <ProblemAlert error={error} kept />}
        <Group justify="flex-end">
          <Button
            type="submit"
            variant="outline"
            loading={busy}
            disabled={!text.trim()}
            leftSection={<IconSend size={20} aria-hidden />}
          >
            {t('timeline.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
