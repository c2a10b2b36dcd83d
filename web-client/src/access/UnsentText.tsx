import { Alert, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDrafts, useUnsaved } from './useDrafts';

type Props<T> = {
  draftKey: string;
  /** What the person wrote in it. */
  texts: (draft: T) => (string | undefined)[];
};

/** A draft that cannot be sent any more, because the panel has moved on: to copy, or to discard. */
export function UnsentText<T>({ draftKey, texts }: Props<T>) {
  const { t } = useTranslation();
  const drafts = useDrafts();
  const kept = useUnsaved().includes(draftKey) ? drafts.read(draftKey) : null;
  if (kept === null) return null;
  const text = texts(JSON.parse(kept) as T)
    .filter((part) => part?.trim())
    .join('\n\n');
  return (
    <Alert color="caution" title={t('access.unsentTitle')} icon={<IconPencil aria-hidden />}>
      <Stack>
        <Text size="sm">{t('access.unsentText')}</Text>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
        <Group>
          <CopyButton value={text} timeout={2000}>
            {({ copied, copy }) => (
              <Button variant="outline" onClick={copy}>
                {copied ? t('shared.copied') : t('access.unsentCopy')}
              </Button>
            )}
          </CopyButton>
          <Button variant="outline" color="danger" onClick={() => drafts.remove(draftKey)}>
            {t('access.unsentDiscard')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
