import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../shared/links';
import { Page } from '../shared/Page';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <main>
      <Page title={t('app.notFoundTitle')} narrow>
        <Stack align="flex-start">
          <Text>{t('app.notFoundText')}</Text>
          <TextLink to="/">{t('app.toHome')}</TextLink>
        </Stack>
      </Page>
    </main>
  );
}

export function CrashPage() {
  const { t } = useTranslation();
  return (
    <main>
      <Page title={t('app.crashTitle')} narrow>
        <Stack align="flex-start" role="alert">
          <Text>{t('app.crashText')}</Text>
          <Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>
        </Stack>
      </Page>
    </main>
  );
}
