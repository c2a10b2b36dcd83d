import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The outline of what comes, while it is on its way. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" py="sm" role="status">
      <VisuallyHidden>{t('shared.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={20} width={`${95 - ((line * 17) % 40)}%`} />
      ))}
    </Stack>
  );
}
