import { Button, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertCircle, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PanelViewFragment } from '../../api/generated';
import { blocking, labelOf, type NextStep } from '../nextSteps';
import classes from '../ProgressTracker.module.css';
import { Checklist } from './Checklist';

type Props = { panel: PanelViewFragment; step: NextStep; busy: boolean; onStart: () => void };

/** The one expected step. While something is missing, it shows the checklist instead of starting. */
export function PrimaryStep({ panel, step, busy, onStart }: Props) {
  const { t } = useTranslation();
  const [opened, checklist] = useDisclosure();
  const label = t(labelOf(step, panel.step));
  return (
    <div className={classes.primary}>
      {step.unmet.length > 0 && (
        <Missing action={label} step={step} opened={opened} onToggle={checklist.toggle} />
      )}
      <Button
        size="md"
        loading={busy}
        rightSection={<IconArrowRight size={20} aria-hidden />}
        onClick={blocking(step).length > 0 ? checklist.open : onStart}
      >
        {label}
      </Button>
    </div>
  );
}

type MissingProps = { action: string; step: NextStep; opened: boolean; onToggle: () => void };

function Missing({ action, step, opened, onToggle }: MissingProps) {
  const { t } = useTranslation();
  return (
    <Popover
      opened={opened}
      onChange={onToggle}
      position="bottom"
      width={320}
      withArrow
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="caution"
          leftSection={<IconAlertCircle size={20} aria-hidden />}
          onClick={onToggle}
        >
          {t('panel.unmet', { count: step.unmet.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('panel.unmetTitle', { action })}>
        <Checklist action={action} step={step} />
      </Popover.Dropdown>
    </Popover>
  );
}
