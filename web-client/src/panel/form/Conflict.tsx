import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = { mine: string; theirs: string; onKeepMine: () => void; onTakeTheirs: () => void };

/** Shows both texts and lets the person choose. */
export function Conflict({ mine, theirs, onKeepMine, onTakeTheirs }: Props) {
  const { t } = useTranslation();
  return (
    <Alert role="alert" color="caution" title={t('form.conflictTitle')}>
      <Stack>
        <Text size="sm">{t('form.conflictText')}</Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Version label={t('form.mine')} text={mine} />
          <Version label={t('form.theirs')} text={theirs} />
        </SimpleGrid>
        <Group>
          <Button variant="outline" onClick={onKeepMine}>
            {t('form.keepMine')}
          </Button>
          <Button variant="outline" onClick={onTakeTheirs}>
            {t('form.takeTheirs')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function Version({ label, text }: { label: string; text: string }) {
  return (
    <Paper withBorder p="sm" component="section" aria-label={label}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>
    </Paper>
  );
}
