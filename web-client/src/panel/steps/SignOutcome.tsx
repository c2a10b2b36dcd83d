import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SignatureKind, SignOutcomeDocument } from '../../api/generated';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { usePanelChange } from '../usePanel';

const kinds: SignatureKind[] = ['SIGNED', 'SIGNED_WITH_RESERVATION', 'REFUSED', 'ABSTAINED'];
const explained: SignatureKind[] = ['SIGNED_WITH_RESERVATION', 'REFUSED'];

type Props = { panelId: string; version: number; onClose: () => void };

/** One member's answer to the frozen outcome: to the version that was read, though another may come meanwhile. */
export function SignOutcome({ panelId, version: shown, onClose }: Props) {
  const { t } = useTranslation();
  const [version] = useState(shown);
  const [signature, setSignature] = useState<SignatureKind>('SIGNED');
  const [remark, setRemark] = useState('');
  const [tried, setTried] = useState(false);
  const { change, busy, error } = usePanelChange(SignOutcomeDocument, panelId, onClose);
  const missing = explained.includes(signature) && remark.trim() === '';
  const sign = () => {
    setTried(true);
    if (!missing) change({ version, signature, remark: remark.trim() || null });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('panel.signTitle', { version })}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
    >
      <Stack>
        <Radio.Group
          label={t('panel.signature')}
          value={signature}
          onChange={(kind) => setSignature(kind as SignatureKind)}
        >
          <Stack gap="xs" mt="xs">
            {kinds.map((kind) => (
              <Radio key={kind} value={kind} label={t(`panel.signatureKinds.${kind}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          autosize
          minRows={2}
          label={t('panel.remark')}
          required={explained.includes(signature)}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
          error={tried && missing && t('panel.remarkNeeded')}
        />
        {error && <ProblemAlert error={error} kept />}
        <Group justify="flex-end">
          <Button variant="outline" onClick={onClose}>
            {t('shared.goBack')}
          </Button>
          <Button loading={busy} onClick={sign}>
            {t('panel.sign')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
