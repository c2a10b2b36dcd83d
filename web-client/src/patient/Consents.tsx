import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentKind, PatientQuery } from '../api/generated';
import { Card } from '../shared/Card';
import { dateText } from '../shared/moments';
import { consentKinds } from './ConsentAnswers';
import { languageName } from './consentLanguages';
import { ConsentStateText } from './ConsentStateText';
import { RecordConsent } from './RecordConsent';
import { WithdrawConsent } from './WithdrawConsent';

type Consent = NonNullable<PatientQuery['patient']>['consents'][number];
type Changed = (atLeastVersion: number) => Promise<unknown>;
type Props = { patientId: string; consents: Consent[]; onChanged: Changed };

/** The answers that hold now, with what may be done about each. */
export function Consents({ patientId, consents, onChanged }: Props) {
  const { t } = useTranslation();
  return (
    <Card title={t('patient.consents')}>
      <Stack>
        {consentKinds.map((kind) => (
          <ConsentLine
            key={kind}
            patientId={patientId}
            kind={kind}
            consent={consents.find((consent) => consent.kind === kind)}
            onChanged={onChanged}
          />
        ))}
      </Stack>
    </Card>
  );
}

type LineProps = { patientId: string; kind: ConsentKind; consent: Consent | undefined; onChanged: Changed };

function ConsentLine({ patientId, kind, consent, onChanged }: LineProps) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'record' | 'withdraw' | null>(null);
  const close = () => setDialog(null);
  return (
    <Group justify="space-between" align="flex-start" role="group" aria-label={t(`patient.consent.${kind}`)}>
      <div>
        <Group gap="xs">
          <Text fw={600}>{t(`patient.consent.${kind}`)}</Text>
          <ConsentStateText state={consent?.state ?? 'NOT_ASKED'} />
        </Group>
        {consent && <SignedForm consent={consent} />}
      </div>
      <Group gap="xs">
        <Button variant="outline" onClick={() => setDialog('record')}>
          {t(consent?.state === 'GIVEN' ? 'patient.renew' : 'patient.record')}
        </Button>
        {consent?.state === 'GIVEN' && (
          <Button variant="outline" color="danger" onClick={() => setDialog('withdraw')}>
            {t('patient.withdraw')}
          </Button>
        )}
      </Group>
      {dialog === 'record' && (
        <RecordConsent patientId={patientId} kind={kind} onClose={close} onChanged={onChanged} />
      )}
      {dialog === 'withdraw' && (
        <WithdrawConsent patientId={patientId} kind={kind} onClose={close} onChanged={onChanged} />
      )}
    </Group>
  );
}

function SignedForm({ consent }: { consent: Consent }) {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed">
      {t('patient.signedDetail', {
        language: languageName(consent.language),
        version: consent.formVersion,
        signatory: t(`patient.signatories.${consent.signatory}`).toLowerCase(),
        date: dateText(consent.signedOn),
      })}
      {consent.erns.length > 0 && (
        <>
          {'. '}
          {t('patient.onlyNetworks', { networks: consent.erns.map((ern) => ern.shortName).join(', ') })}
        </>
      )}
    </Text>
  );
}
