import { Code, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PanelViewFragment } from '../../api/generated';
import { Fact } from '../../shared/Fact';
import { momentText } from '../../shared/moments';

type Outcome = NonNullable<PanelViewFragment['outcome']>;

/** The frozen outcome with its signatures, to read. */
export function OutcomeText({ outcome, questions }: { outcome: Outcome; questions: string[] }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('panel.outcomeVersion', { version: outcome.version, moment: momentText(outcome.proposedAt) })}
      </Text>
      {questions.map((question, index) => (
        <div key={index}>
          <Text fw={600}>
            {index + 1}. {question}
          </Text>
          <Reading>{outcome.answers[index] || t('panel.unanswered')}</Reading>
        </div>
      ))}
      <Fact name={t('panel.summary')}>
        <Reading>{outcome.summary}</Reading>
      </Fact>
      {outcome.recommendations && (
        <Fact name={t('panel.recommendations')}>
          <Reading>{outcome.recommendations}</Reading>
        </Fact>
      )}
      <Fact name={t('panel.consensus')}>{t(`panel.consensuses.${outcome.consensus}`)}</Fact>
      <Fact name={t('panel.fingerprint')}>
        <Code>{outcome.sha256}</Code>
      </Fact>
      <Signatures outcome={outcome} />
    </Stack>
  );
}

function Reading({ children }: { children: string }) {
  return (
    <Text size="lg" style={{ whiteSpace: 'pre-wrap' }}>
      {children}
    </Text>
  );
}

function Signatures({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  return (
    <Fact name={t('panel.signatures')}>
      {outcome.signatures.length === 0 && <Text c="dimmed">{t('panel.noSignatures')}</Text>}
      {outcome.signatures.map(({ member, signature, remark, at }) => (
        <Text key={member.id}>
          <strong>{t(`panel.signedAs.${signature}`)}</strong>: {member.name}, {momentText(at)}
          {remark && ` – ${remark}`}
        </Text>
      ))}
    </Fact>
  );
}
