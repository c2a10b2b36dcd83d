import { Group, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClosePanelInput } from '../../api/generated';

type YesOrNo = 'yes' | 'no';
type FollowUp = 'never' | '3' | '6' | '12';

/** What the lead says when closing; empty as long as nothing is chosen. */
export type ClosingAnswers = {
  adviceGiven: YesOrNo | '';
  managementChanged: YesOrNo | '';
  followUp: FollowUp;
};

export const noAnswers: ClosingAnswers = { adviceGiven: '', managementChanged: '', followUp: 'never' };

/** What the server takes; null as long as an answer is missing. */
export function closingInput({
  adviceGiven,
  managementChanged,
  followUp,
}: ClosingAnswers): ClosePanelInput | null {
  if (!adviceGiven || !managementChanged) return null;
  return {
    adviceGiven: adviceGiven === 'yes',
    managementChanged: managementChanged === 'yes',
    ...(followUp !== 'never' && { followUpMonths: Number(followUp) }),
  };
}

const followUpWords = {
  never: 'panel.followUps.never',
  3: 'panel.followUps.threeMonths',
  6: 'panel.followUps.sixMonths',
  12: 'panel.followUps.twelveMonths',
} as const;

const followUps: FollowUp[] = ['never', '3', '6', '12'];

type Props = { answers: ClosingAnswers; onChange: (answers: ClosingAnswers) => void; shown: boolean };

/** The questions of the closing dialog; problems appear once `shown`. */
export function ClosingQuestions({ answers, onChange, shown }: Props) {
  const { t } = useTranslation();
  return (
    <Stack>
      {(['adviceGiven', 'managementChanged'] as const).map((question) => (
        <Radio.Group
          key={question}
          required
          label={t(`panel.${question}`)}
          value={answers[question]}
          onChange={(answer) => onChange({ ...answers, [question]: answer as YesOrNo })}
          error={shown && !answers[question] && t('panel.answerMissing')}
        >
          <Group mt={4}>
            <Radio value="yes" label={t('panel.yes')} />
            <Radio value="no" label={t('panel.no')} />
          </Group>
        </Radio.Group>
      ))}
      <Radio.Group
        label={t('panel.followUp')}
        value={answers.followUp}
        onChange={(followUp) => onChange({ ...answers, followUp: followUp as FollowUp })}
      >
        <Group mt={4}>
          {followUps.map((followUp) => (
            <Radio key={followUp} value={followUp} label={t(followUpWords[followUp])} />
          ))}
        </Group>
      </Radio.Group>
    </Stack>
  );
}
