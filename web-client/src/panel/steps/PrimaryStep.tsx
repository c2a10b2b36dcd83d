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
  const blocked = blocking(step).length > 0;
  return (
    <Popover
      opened={opened}
      onChange={checklist.toggle}
      position="bottom-end"
      width={340}
      withArrow
      trapFocus
    >
      <Popover.Target>
        <div className={classes.primary}>
          {step.unmet.length > 0 && (
            <Button
              variant="subtle"
              color="caution"
              aria-expanded={opened}
              leftSection={<IconAlertCircle size={20} aria-hidden />}
              onClick={checklist.toggle}
            >
              {t('panel.unmet', { count: step.unmet.length })}
            </Button>
          )}
          <Button
            size="md"
            loading={busy}
            rightSection={<IconArrowRight size={20} aria-hidden />}
            onClick={blocked ? checklist.open : onStart}
          >
            {label}
          </Button>
        </div>
      </Popover.Target>
      <Popover.Dropdown>
        <Checklist action={label} step={step} />
      </Popover.Dropdown>
    </Popover>
  );
}
