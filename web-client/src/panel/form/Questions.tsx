import { ActionIcon, Button, Group, Stack, Textarea, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { mostQuestions } from './request';

type Props = { questions: string[]; onChange: (questions: string[]) => void };

/** The numbered questions; the outcome answers each. */
export function Questions({ questions, onChange }: Props) {
  const { t } = useTranslation();
  const ask = (number: number, text: string) =>
    onChange(questions.map((question, index) => (index === number ? text : question)));
  const remove = (number: number) => onChange(questions.filter((_question, index) => index !== number));
  return (
    <Stack gap="xs" role="group" aria-label={t('form.questions')}>
      {questions.map((question, index) => (
        <Group key={index} wrap="nowrap" align="flex-end" gap="xs">
          <Textarea
            flex={1}
            autosize
            required={index === 0}
            label={t('form.question', { number: index + 1 })}
            description={index === 0 ? t('form.questionsHint') : undefined}
            value={question}
            onChange={(event) => ask(index, event.currentTarget.value)}
          />
          {questions.length > 1 && <Remove number={index + 1} onClick={() => remove(index)} />}
        </Group>
      ))}
      {questions.length < mostQuestions && (
        <Group>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={20} aria-hidden />}
            onClick={() => onChange([...questions, ''])}
          >
            {t('form.addQuestion')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Remove({ number, onClick }: { number: number; onClick: () => void }) {
  const { t } = useTranslation();
  const words = t('form.removeQuestion', { number });
  return (
    <Tooltip label={words}>
      <ActionIcon variant="subtle" color="danger" size="lg" aria-label={words} onClick={onClick}>
        <IconX size={20} />
      </ActionIcon>
    </Tooltip>
  );
}
