import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from './links';
import { Page } from './Page';

/** There is no such thing, or none that this person may see. */
export function Missing() {
  const { t } = useTranslation();
  return (
    <Page title={t('shared.problem.NOT_FOUND')} narrow>
      <Stack align="flex-start">
        <Text>{t('shared.advice.NOT_FOUND')}</Text>
        <TextLink to="/">{t('app.toHome')}</TextLink>
      </Stack>
    </Page>
  );
}
