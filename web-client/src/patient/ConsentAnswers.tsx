import { Box, Group, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConsentKind } from '../api/generated';

export const consentKinds: ConsentKind[] = ['CARE', 'REGISTRY', 'RESEARCH_CONTACT'];

export type Answer = 'GIVEN' | 'DECLINED' | 'NOT_ASKED';
export type Answers = Record<ConsentKind, Answer>;

const answers: Answer[] = ['GIVEN', 'DECLINED', 'NOT_ASKED'];

type Props = { value: Answers; onChange: (answers: Answers) => void; shown: boolean };

/** The three consents, each with what it means and the patient's answer. */
export function ConsentAnswers({ value, onChange, shown }: Props) {
  const { t } = useTranslation();
  return (
    <Stack>
      {consentKinds.map((kind) => (
        <Radio.Group
          key={kind}
          name={kind}
          label={t(`patient.consent.${kind}`)}
          withAsterisk={kind === 'CARE'}
          description={t(`patient.consentMeaning.${kind}`)}
          value={value[kind]}
          onChange={(answer) => onChange({ ...value, [kind]: answer as Answer })}
          error={shown && kind === 'CARE' && value.CARE !== 'GIVEN' && t('patient.missing.care')}
        >
          <Group mt="xs" gap="8px 24px">
            {answers.map((answer) => (
              <Radio key={answer} value={answer} label={t(`patient.answer.${answer}`)} />
            ))}
          </Group>
        </Radio.Group>
      ))}
      {value.CARE === 'DECLINED' && (
        <Box role="status">
          <Text c="danger">{t('patient.careMissing')}</Text>
        </Box>
      )}
    </Stack>
  );
}
