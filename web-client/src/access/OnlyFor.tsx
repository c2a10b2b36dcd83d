import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../shared/links';
import { Page } from '../shared/Page';
import { type Me, useMe } from './session';

type Props = { allowed: (me: Me) => boolean; children: ReactNode };

/** A page for some roles; everybody else is told so. The server decides by itself. */
export function OnlyFor({ allowed, children }: Props) {
  const { t } = useTranslation();
  if (allowed(useMe())) return children;
  return (
    <Page title={t('access.notYourRoleTitle')} narrow>
      <Stack align="flex-start">
        <Text>{t('access.notYourRoleText')}</Text>
        <TextLink to="/">{t('app.toHome')}</TextLink>
      </Stack>
    </Page>
  );
}
