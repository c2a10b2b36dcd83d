import { useTranslation } from 'react-i18next';
import type { FormPart } from './formParts';

/** The name of a part of the form in the person's language. */
export function usePartName(): (part: FormPart) => string {
  const { t } = useTranslation();
  return (part) => {
    switch (part) {
      case 'request':
        return t('form.request');
      case 'files':
        return t('file.title');
      case 'members':
        return t('panel.members');
      case 'contributions':
        return t('panel.contributions');
      case 'outcome':
        return t('panel.outcome');
      default:
        return t(`form.section.${part}`);
    }
  };
}
