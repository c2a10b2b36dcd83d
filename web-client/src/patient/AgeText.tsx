import { useTranslation } from 'react-i18next';
import { ageOf } from './age';

type Props = { birthYear: number; birthMonth?: number | null; at?: Date };

/** An age in words; never a date. */
export function AgeText({ birthYear, birthMonth, at }: Props) {
  const { t } = useTranslation();
  const { unit, count } = ageOf(birthYear, birthMonth, at);
  return <>{t(`patient.${unit}`, { count })}</>;
}
