import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PatientsQuery } from '../api/generated';
import { AgeText } from './AgeText';
import { ConsentBadge } from './ConsentBadge';
import classes from './PatientLine.module.css';

type Props = { patient: PatientsQuery['patients']['edges'][number]['node'] };

/** One patient of a list. */
export function PatientLine({ patient }: Props) {
  const { t } = useTranslation();
  const care = patient.consents.find(({ kind }) => kind === 'CARE');
  return (
    <li className={classes.line}>
      <Link to="/patients/$patientId" params={{ patientId: patient.id }} className={classes.link}>
        {patient.nickname}
      </Link>
      <Group gap="sm">
        <Text size="sm" c="dimmed">
          {t(`patient.sexAtBirth.${patient.sexAtBirth}`)} ·{' '}
          <AgeText birthYear={patient.birthYear} birthMonth={patient.birthMonth} /> · {patient.cpmsId}
        </Text>
        {care && <ConsentBadge state={care.state} />}
      </Group>
    </li>
  );
}
