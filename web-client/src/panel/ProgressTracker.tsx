import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelStep } from '../api/generated';
import classes from './ProgressTracker.module.css';
import { positionOf, trackedSteps } from './stepOrder';

type Props = { step: PanelStep; children?: ReactNode };

/** The seven steps, always visible; on a phone "Step 4 of 7". What may be done next stands at its right end. */
export function ProgressTracker({ step, children }: Props) {
  const { t } = useTranslation();
  const position = positionOf(step);
  return (
    <section className={classes.tracker} aria-label={t('panel.progress')}>
      <div className={classes.progress}>
        <ol className={classes.steps}>
          {trackedSteps.map((tracked, index) => (
            <Bullet key={tracked} step={tracked} number={index + 1} current={position} />
          ))}
        </ol>
        <Text className={classes.brief} fw={600}>
          {position > 0 && `${t('panel.stepOf', { position, count: trackedSteps.length })}: `}
          {t(`panel.steps.${step}`)}
        </Text>
        <Text size="sm" c="dimmed">
          {position === 0 && <strong className={classes.aside}>{t(`panel.steps.${step}`)}. </strong>}
          {t(`panel.waitsFor.${step}`)}
        </Text>
      </div>
      {children && <div className={classes.actions}>{children}</div>}
    </section>
  );
}

type BulletProps = { step: (typeof trackedSteps)[number]; number: number; current: number };

function Bullet({ step, number, current }: BulletProps) {
  const { t } = useTranslation();
  const done = number < current || (step === 'CLOSED' && number === current);
  const state = number === current ? classes.current : done ? classes.done : '';
  return (
    <li className={`${classes.step} ${state}`} aria-current={number === current ? 'step' : undefined}>
      <span className={classes.bullet}>{done ? <IconCheck size={14} aria-hidden /> : number}</span>
      {t(`panel.steps.${step}`)}
    </li>
  );
}
