import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyValue } from '../shared/CopyValue';
import { Page } from '../shared/Page';
import { ServerForm } from '../shared/ServerForm';
import { useSession } from './useSession';

/** Signed in, and unknown to every network: says what to do. */
export function NotAMemberPage() {
  const { t } = useTranslation();
  const { session } = useSession();
  return (
    <Page title={t('access.notAMemberTitle')} narrow>
      <Stack align="flex-start">
        <Text>{t('access.notAMemberText')}</Text>
        {session?.subject && <CopyValue label={t('access.notAMemberSubject')} value={session.subject} />}
        <ServerForm action="/logout">
          <Button type="submit" variant="outline">
            {t('app.signOut')}
          </Button>
        </ServerForm>
      </Stack>
    </Page>
  );
}
