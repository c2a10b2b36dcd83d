import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PanelViewFragment } from '../api/generated';
import { AgeText } from '../patient/AgeText';
import { ConsentBadge } from '../patient/ConsentBadge';
import classes from './ContextBanner.module.css';
import { UrgencyText } from './UrgencyText';

type Props = {
  panel: PanelViewFragment;
  /** The instant at which the age holds; now when left out. */
  at?: Date;
  /** The rank of the panel's number as a heading. */
  heading?: 'h1' | 'h2';
};

/** What a clinician must not mix up: which panel, which patient, how urgent. Flush with the page. */
export function ContextBanner({ panel, at, heading: Heading = 'h1' }: Props) {
  const { t } = useTranslation();
  const { patient } = panel;
  return (
    <section className={classes.banner} aria-label={t('panel.brief')}>
      <Group gap="xs" className={classes.title}>
        <Heading className={classes.number}>{panel.number ?? t('panel.draft')}</Heading>
        {panel.title && (
          <Text span className={classes.name} title={panel.title}>
            {panel.title}
          </Text>
        )}
      </Group>
      <Group gap="xs" className={classes.facts}>
        {patient && (
          <Text span size="sm">
            <strong>{patient.nickname}</strong> ·{' '}
            <AgeText birthYear={patient.birthYear} birthMonth={patient.birthMonth} at={at} /> ·{' '}
            {t(`patient.sexAtBirth.${patient.sexAtBirth}`)}
          </Text>
        )}
        {panel.ern && (
          <Text span size="sm" title={panel.ern.officialName}>
            {panel.ern.shortName}
          </Text>
        )}
        {panel.number && (
          <Text span size="sm" visibleFrom="sm">
            {t(`panel.steps.${panel.step}`)}
          </Text>
        )}
        <UrgencyText urgency={panel.urgency} wantedBy={panel.wantedBy} />
        {patient && <ConsentBadge state={patient.careConsent} />}
      </Group>
    </section>
  );
}
