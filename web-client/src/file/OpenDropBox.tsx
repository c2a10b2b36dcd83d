import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OpenDropBoxDocument } from '../api/generated';
import { refreshPanel } from '../panel/usePanel';
import { ProblemAlert } from '../shared/ProblemAlert';
import { DropBoxValues } from './DropBoxValues';

type Props = { panelId: string; onClose: () => void };

/** Opens a drop box, then shows once all that is typed into an FTP client. */
export function OpenDropBox({ panelId, onClose }: Props) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [open, { data, loading, error }] = useMutation(OpenDropBoxDocument, {
    variables: { panelId },
    fetchPolicy: 'no-cache',
    onCompleted: () => void refreshPanel(client, panelId),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      closeOnClickOutside={!data}
      title={t(data ? 'file.valuesTitle' : 'file.openDropBox')}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
    >
      {data ? (
        <DropBoxValues box={data.openDropBox} onDone={onClose} />
      ) : (
        <Stack>
          <Text>{t('file.openDropBoxHint')}</Text>
          {error && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="outline" onClick={onClose}>
              {t('shared.goBack')}
            </Button>
            <Button loading={loading} onClick={() => void open()}>
              {t('file.openDropBox')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
