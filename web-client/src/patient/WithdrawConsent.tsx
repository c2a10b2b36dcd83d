import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { type ConsentKind, WithdrawConsentDocument } from '../api/generated';
import { ConfirmDialog } from '../shared/ConfirmDialog';

type Props = {
  patientId: string;
  kind: ConsentKind;
  onClose: () => void;
  onChanged: (atLeastVersion: number) => Promise<unknown>;
};

/** Takes a consent back, as easily as it was given: one confirmation, no reason. */
export function WithdrawConsent({ patientId, kind, onClose, onChanged }: Props) {
  const { t } = useTranslation();
  const [withdraw, { loading, error }] = useMutation(WithdrawConsentDocument, {
    onCompleted: ({ withdrawConsent }) => void onChanged(withdrawConsent.version).then(onClose, onClose),
  });
  return (
    <ConfirmDialog
      opened
      title={t('patient.withdrawTitle', { kind: t(`patient.consent.${kind}`) })}
      text={t(kind === 'CARE' ? 'patient.withdrawCare' : 'patient.withdrawOther')}
      confirm={t('patient.withdrawConfirm')}
      busy={loading}
      error={error}
      onConfirm={() => void withdraw({ variables: { patientId, kind } })}
      onClose={onClose}
    />
  );
}
