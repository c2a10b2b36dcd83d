import { useQuery } from '@apollo/client/react';
import { Checkbox, Radio, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExpertsDocument, type PersonFragment } from '../api/generated';
import { Loading } from '../shared/Loading';
import { ProblemAlert } from '../shared/ProblemAlert';

type Props = {
  ernId: string;
  chosen: string[];
  onChange: (memberIds: string[]) => void;
  /** One expert or several. */
  several?: boolean;
  /** Members who cannot be chosen because they are in the panel already. */
  taken?: string[];
};

/** Searches the experts of a network and lets the person choose. */
export function ExpertPicker({ ernId, chosen, onChange, several, taken = [] }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 250);
  const { data, previousData, error, refetch } = useQuery(ExpertsDocument, {
    variables: { ernId, text: asked || null },
  });
  const shown = data ?? previousData;
  const experts = shown?.ern?.experts.edges.map(({ node }) => node) ?? [];
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <Stack gap="xs">
      <TextInput
        label={t('panel.searchExperts')}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!shown && !error && <Loading />}
      {shown && experts.length === 0 && <Text c="dimmed">{t('panel.noExperts')}</Text>}
      <ScrollArea.Autosize mah={280} type="auto">
        <Stack gap="sm" p={4}>
          {experts.map((expert) => (
            <Choice
              key={expert.id}
              expert={expert}
              several={several ?? false}
              taken={taken.includes(expert.id)}
              checked={chosen.includes(expert.id)}
              onToggle={() => (several ? toggle(expert.id) : onChange([expert.id]))}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  );
}

type ChoiceProps = {
  expert: PersonFragment;
  several: boolean;
  taken: boolean;
  checked: boolean;
  onToggle: () => void;
};

function Choice({ expert, several, taken, checked, onToggle }: ChoiceProps) {
  const { t } = useTranslation();
  const Box = several ? Checkbox : Radio;
  const about = `${expert.jobTitle}, ${expert.centre.name} (${expert.centre.country})`;
  return (
    <Box
      label={expert.name}
      description={taken ? `${about}. ${t('panel.alreadyIn')}.` : about}
      checked={checked}
      disabled={taken}
      onChange={onToggle}
    />
  );
}
