import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './ProblemAlert';

type Props = {
  page: { hasNextPage: boolean; endCursor?: string | null } | undefined;
  fetchMore: (options: { variables: { after: string | null | undefined } }) => Promise<unknown>;
};

/** Continues a list, as long as there is more of it. */
export function ShowMore({ page, fetchMore }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (!page?.hasNextPage) return null;
  const more = () => {
    setBusy(true);
    setError(null);
    void fetchMore({ variables: { after: page.endCursor } })
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return (
    <Stack align="flex-start">
      {error !== null && <ProblemAlert error={error} />}
      <Button variant="outline" loading={busy} onClick={more}>
        {t('shared.showMore')}
      </Button>
    </Stack>
  );
}
