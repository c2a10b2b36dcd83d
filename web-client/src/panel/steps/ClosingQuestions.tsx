import { Group, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClosePanelInput } from '../../api/generated';

type Known = 'yes' | 'no' | 'notSaid';
type FollowUp = 'never' | '3' | '6' | '12';

/** What the lead says when closing. */
export type ClosingAnswers = { adviceGiven: Known; managementChanged: Known; followUp: FollowUp };

export const unknownAnswers: ClosingAnswers = {
  adviceGiven: 'notSaid',
  managementChanged: 'notSaid',
  followUp: 'never',
};

/** Leaves out what is not known. */
export function closingInput({ adviceGiven, managementChanged, followUp }: ClosingAnswers): ClosePanelInput {
  return {
    ...(adviceGiven !== 'notSaid' && { adviceGiven: adviceGiven === 'yes' }),
    ...(managementChanged !== 'notSaid' && { managementChanged: managementChanged === 'yes' }),
    ...(followUp !== 'never' && { followUpMonths: Number(followUp) }),
  };
}

const followUpWords = {
  never: 'panel.followUps.never',
  3: 'panel.followUps.threeMonths',
  6: 'panel.followUps.sixMonths',
  12: 'panel.followUps.twelveMonths',
} as const;

type Props = { answers: ClosingAnswers; onChange: (answers: ClosingAnswers) => void };

export function ClosingQuestions({ answers, onChange }: Props) {
  const { t } = useTranslation();
  const known: Known[] = ['yes', 'no', 'notSaid'];
  const followUps: FollowUp[] = ['never', '3', '6', '12'];
  return (
    <Stack>
      {(['adviceGiven', 'managementChanged'] as const).map((question) => (
        <Radio.Group
          key={question}
          label={t(`panel.${question}`)}
          value={answers[question]}
          onChange={(answer) => onChange({ ...answers, [question]: answer as Known })}
        >
          <Group mt={4}>
            {known.map((answer) => (
              <Radio key={answer} value={answer} label={t(`panel.${answer}`)} />
            ))}
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
