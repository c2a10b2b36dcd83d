import { Accordion, Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpenDropBoxMutation } from '../api/generated';
import { CopyValue } from '../shared/CopyValue';
import { momentText } from '../shared/moments';
import { sizeText } from './sizeText';

type Props = { box: OpenDropBoxMutation['openDropBox']; onDone: () => void };

/** Every value to type into the FTP client, each with a button that copies it. */
export function DropBoxValues({ box, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text>{t('file.valuesText')}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <CopyValue label={t('file.host')} value={box.host} />
        <CopyValue label={t('file.port')} value={String(box.port)} />
        <CopyValue label={t('file.encryption')} value={box.encryption} />
        <CopyValue label={t('file.userName')} value={box.userName} />
        <CopyValue label={t('file.password')} value={box.password} />
        <CopyValue label={t('file.expires')} value={momentText(box.expiresAt)} />
        <CopyValue label={t('file.maxSize')} value={sizeText(box.maxFileSize)} />
        <CopyValue label={t('file.endings')} value={box.allowedExtensions.join(' ')} />
      </SimpleGrid>
      <Text size="sm">{t('file.endingsHint')}</Text>
      <Alert color="caution" icon={<IconAlertTriangle aria-hidden />}>
        {t('file.passwordOnce')}
      </Alert>
      <Clients host={box.host} port={box.port} user={box.userName} />
      <Group justify="flex-end">
        <Button onClick={onDone}>{t('file.done')}</Button>
      </Group>
    </Stack>
  );
}

function Clients({ host, port, user }: { host: string; port: number; user: string }) {
  const { t } = useTranslation();
  const values = { host, port: String(port), user };
  return (
    <>
      <Accordion variant="contained" multiple>
        <Accordion.Item value="filezilla">
          <Accordion.Control>{t('file.inFileZilla')}</Accordion.Control>
          <Accordion.Panel>{t('file.fileZilla', values)}</Accordion.Panel>
        </Accordion.Item>
        <Accordion.Item value="winscp">
          <Accordion.Control>{t('file.inWinScp')}</Accordion.Control>
          <Accordion.Panel>{t('file.winScp', values)}</Accordion.Panel>
        </Accordion.Item>
      </Accordion>
      <Text size="sm" c="dimmed">
        {t('file.emptyListing')}
      </Text>
    </>
  );
}
