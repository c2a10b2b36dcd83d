import { ActionIcon, Group, Slider, Text, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exactMomentText } from '../shared/moments';

type Props = { instants: string[]; asOf: string; onChange: (instant: string) => void };

/** Goes through the instants of a case, with the pointer, the arrow keys or the two buttons. */
export function TimeSlider({ instants, asOf, onChange }: Props) {
  const { t } = useTranslation();
  const chosen = Math.max(0, instants.indexOf(asOf));
  const [position, setPosition] = useState(chosen);
  useEffect(() => setPosition(chosen), [chosen]);
  const last = instants.length - 1;
  const go = (to: number) => {
    const instant = instants[to];
    if (instant) onChange(instant);
  };
  return (
    <div>
      <Group wrap="nowrap" gap="sm">
        <Step
          label={t('history.earlier')}
          disabled={position === 0}
          onClick={() => go(position - 1)}
          icon="earlier"
        />
        <Slider
          flex={1}
          min={0}
          max={Math.max(last, 1)}
          disabled={last < 1}
          value={position}
          onChange={setPosition}
          onChangeEnd={go}
          label={null}
          size={8}
          thumbSize={24}
          thumbLabel={t('history.slider')}
          thumbProps={{ 'aria-valuetext': exactMomentText(instants[position] ?? asOf) } as never}
        />
        <Step
          label={t('history.later')}
          disabled={position === last}
          onClick={() => go(position + 1)}
          icon="later"
        />
      </Group>
      <Text fw={600} aria-live="polite">
        {t('history.asOf', { moment: exactMomentText(instants[position] ?? asOf) })}{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          {t('history.position', { position: position + 1, count: instants.length })}
          {position === last && ` · ${t('history.now')}`}
        </Text>
      </Text>
    </div>
  );
}

type StepProps = { label: string; disabled: boolean; onClick: () => void; icon: 'earlier' | 'later' };

function Step({ label, disabled, onClick, icon }: StepProps) {
  const Icon = icon === 'earlier' ? IconChevronLeft : IconChevronRight;
  return (
    <Tooltip label={label}>
      <ActionIcon variant="outline" size="lg" aria-label={label} disabled={disabled} onClick={onClick}>
        <Icon size={20} />
      </ActionIcon>
    </Tooltip>
  );
}
