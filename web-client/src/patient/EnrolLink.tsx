import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../shared/links';

export function EnrolLink() {
  const { t } = useTranslation();
  return (
    <ButtonLink to="/enrol" leftSection={<IconUserPlus size={20} aria-hidden />}>
      {t('patient.enrol')}
    </ButtonLink>
  );
}
