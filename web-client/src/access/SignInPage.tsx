import {
  Alert,
  Anchor,
  Box,
  Button,
  Paper,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconAlertTriangle, IconClock, IconLogin2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../shared/Loading';
import { useTabTitle } from '../shared/Page';
import { ServerForm } from '../shared/ServerForm';
import { DemoAccounts } from './DemoAccounts';
import type { Session } from './session';
import classes from './SignInPage.module.css';
import { useSession } from './useSession';

const organisationSignIn = '/oauth2/authorization/cpms';

export function SignInPage() {
  const { t } = useTranslation();
  const { session, failed, load } = useSession();
  useTabTitle(t('access.signInTitle'));
  return (
    <Box component="main" className={classes.page}>
      <Paper withBorder className={classes.card}>
        <Stack>
          <div>
            <Text className={classes.brand}>{t('app.name')}</Text>
            <Title order={1}>{t('access.signInTitle')}</Title>
            <Text c="dimmed">{t('access.purpose')}</Text>
          </div>
          {failed && <Unreachable onRetry={load} />}
          {!session && !failed && <Loading />}
          {session && <Ways session={session} />}
        </Stack>
      </Paper>
    </Box>
  );
}

function Ways({ session }: { session: Session }) {
  const { t } = useTranslation();
  const external = session.provider === 'external';
  const search = new URLSearchParams(window.location.search);
  return (
    <>
      {search.has('error') && <Refused words={t(external ? 'access.externalRefused' : 'access.refused')} />}
      {search.has('ended') && <Ended />}
      {external ? (
        <Button component="a" href={organisationSignIn} leftSection={<IconLogin2 size={20} aria-hidden />}>
          {t('access.signInWith')}
        </Button>
      ) : (
        <PasswordSignIn session={session} />
      )}
    </>
  );
}

function PasswordSignIn({ session }: { session: Session }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const fill = (account: string) => {
    setName(account);
    setPassword(session.demoPassword ?? '');
  };
  return (
    <>
      <ServerForm action="/login">
        <Stack>
          <TextInput
            name="username"
            label={t('access.userName')}
            autoComplete="username"
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PasswordInput
            name="password"
            label={t('access.password')}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" leftSection={<IconLogin2 size={20} aria-hidden />}>
            {t('access.signIn')}
          </Button>
        </Stack>
      </ServerForm>
      {session.demo && <DemoAccounts session={session} onChosen={fill} />}
    </>
  );
}

function Ended() {
  const { t } = useTranslation();
  return (
    <Alert role="status" color="action" icon={<IconClock aria-hidden />} title={t('access.endedTitle')}>
      {t('access.ended')}
    </Alert>
  );
}

function Refused({ words }: { words: string }) {
  const { t } = useTranslation();
  return (
    <Alert
      role="alert"
      color="danger"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('access.refusedTitle')}
    >
      {words}
    </Alert>
  );
}

function Unreachable({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert role="alert" color="danger" icon={<IconAlertTriangle aria-hidden />}>
      {t('access.unreachable')}{' '}
      <Anchor component="button" onClick={onRetry}>
        {t('access.tryAgain')}
      </Anchor>
    </Alert>
  );
}
