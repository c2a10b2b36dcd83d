import { Button, Stack, Table, Text } from '@mantine/core';
import { IconBox } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelViewFragment } from '../api/generated';
import { SectionHeading } from '../panel/form/SectionHeading';
import { isOpen } from '../panel/nextSteps';
import classes from '../panel/PanelTable.module.css';
import { agoText, momentText } from '../shared/moments';
import { DropBoxes } from './DropBoxes';
import { OpenDropBox } from './OpenDropBox';
import { sizeText } from './sizeText';

/** The files of a panel, and its drop boxes. */
export function Files({ panel }: { panel: PanelViewFragment }) {
  const { t } = useTranslation();
  const [opening, setOpening] = useState(false);
  return (
    <Stack>
      <SectionHeading title={t('file.title')}>
        {isOpen(panel, 'OPEN_DROP_BOX') && (
          <Button
            variant="outline"
            leftSection={<IconBox size={20} aria-hidden />}
            onClick={() => setOpening(true)}
          >
            {t('file.openDropBox')}
          </Button>
        )}
      </SectionHeading>
      {panel.files.length === 0 ? (
        <Text c="dimmed">{t('file.empty')}</Text>
      ) : (
        <FileTable files={panel.files} />
      )}
      {panel.dropBoxes.length > 0 && <DropBoxes panel={panel} />}
      {opening && <OpenDropBox panelId={panel.id} onClose={() => setOpening(false)} />}
    </Stack>
  );
}

type TableProps = { files: PanelViewFragment['files']; exact?: boolean };

/** Files with a link to each; `exact` shows the instant instead of how long ago it came. */
export function FileTable({ files, exact }: TableProps) {
  const { t } = useTranslation();
  return (
    <Table className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('file.name')}</Table.Th>
          <Table.Th>{t('file.type')}</Table.Th>
          <Table.Th>{t('file.size')}</Table.Th>
          <Table.Th>{t('file.received')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {files.map(({ id, name, mediaType, size, attachedAt }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <a
                className={classes.link}
                href={`/files/${id}`}
                download={name}
                aria-label={t('file.download', { name })}
              >
                {name}
              </a>
            </Table.Td>
            <Table.Td data-label={t('file.type')}>{mediaType}</Table.Td>
            <Table.Td data-label={t('file.size')}>{sizeText(size)}</Table.Td>
            <Table.Td data-label={t('file.received')}>
              {exact ? momentText(attachedAt) : agoText(attachedAt)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
