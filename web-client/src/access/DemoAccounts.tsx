import { Box, Code, SimpleGrid, Text, Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Session } from './session';
import classes from './DemoAccounts.module.css';

type Props = { session: Session; onChosen: (name: string) => void };

/** The invented people of the demonstration; choosing one fills in the form. */
export function DemoAccounts({ session, onChosen }: Props) {
  const { t } = useTranslation();
  return (
    <Box component="section" aria-labelledby="demo-accounts">
      <Title order={2} size="h3" id="demo-accounts">
        {t('access.demoTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('access.demoText')}
        <Code>{session.demoPassword}</Code>
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {session.demoAccounts?.map(({ name, label, country }) => (
          <UnstyledButton key={name} className={classes.account} onClick={() => onChosen(name)}>
            <Text fw={600}>{name}</Text>
            <Text size="xs" c="dimmed">
              {label} · {country}
            </Text>
          </UnstyledButton>
        ))}
      </SimpleGrid>
    </Box>
  );
}
