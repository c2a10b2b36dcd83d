import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseDropBoxDocument, type PanelViewFragment } from '../api/generated';
import { isOpen } from '../panel/nextSteps';
import { refreshPanel } from '../panel/usePanel';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { momentText } from '../shared/moments';

type DropBox = PanelViewFragment['dropBoxes'][number];

/** The drop boxes of a panel, with the way to close one. */
export function DropBoxes({ panel }: { panel: PanelViewFragment }) {
  const { t } = useTranslation();
  const [closing, setClosing] = useState<DropBox | null>(null);
  return (
    <Stack gap="xs">
      <Title order={3}>{t('file.dropBoxes')}</Title>
      {panel.dropBoxes.map((box) => (
        <Group key={box.id} justify="space-between">
          <div>
            <Code>{box.userName}</Code>
            <Text size="sm" c="dimmed">
              <State box={box} />
            </Text>
          </div>
          {takesFiles(box) && isOpen(panel, 'OPEN_DROP_BOX') && (
            <Button variant="outline" color="danger" onClick={() => setClosing(box)}>
              {t('file.closeDropBox')}
            </Button>
          )}
        </Group>
      ))}
      {closing && <CloseDropBox panelId={panel.id} dropBoxId={closing.id} onClose={() => setClosing(null)} />}
    </Stack>
  );
}

const takesFiles = (box: DropBox) => !box.closedAt && Date.parse(box.expiresAt) > Date.now();

function State({ box }: { box: DropBox }) {
  const { t } = useTranslation();
  if (box.closedAt) return t('file.closed');
  return t(takesFiles(box) ? 'file.openUntil' : 'file.expired', { moment: momentText(box.expiresAt) });
}

function CloseDropBox({
  panelId,
  dropBoxId,
  onClose,
}: {
  panelId: string;
  dropBoxId: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [close, { loading, error }] = useMutation(CloseDropBoxDocument, {
    variables: { dropBoxId },
    onCompleted: () => void refreshPanel(client, panelId).then(onClose),
  });
  return (
    <ConfirmDialog
      opened
      title={t('file.closeTitle')}
      text={t('file.closeText')}
      confirm={t('file.closeDropBox')}
      busy={loading}
      error={error}
      onConfirm={() => void close()}
      onClose={onClose}
    />
  );
}
