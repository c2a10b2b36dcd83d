import { List, ThemeIcon } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelViewFragment } from '../../api/generated';
import { closingFacts } from './closingFacts';

/** Unanswered questions, missing signatures, and whether the panel counts. */
export function ClosingSummary({ panel }: { panel: PanelViewFragment }) {
  const { t } = useTranslation();
  const { unanswered, unsigned, contributors, counts } = closingFacts(panel);
  return (
    <List spacing="xs" center={false}>
      <Line fine={unanswered.length === 0}>
        {unanswered.length === 0 ? (
          t('panel.closeAnswered')
        ) : (
          <>
            {t('panel.closeUnanswered', { count: unanswered.length })}
            <List size="sm">
              {unanswered.map((question) => (
                <List.Item key={question}>{question}</List.Item>
              ))}
            </List>
          </>
        )}
      </Line>
      <Line fine={unsigned.length === 0}>
        {unsigned.length === 0
          ? t('panel.closeAllSigned')
          : t('panel.closeUnsigned', { count: unsigned.length, names: unsigned.join(', ') })}
      </Line>
      <Line fine={counts}>
        {t(counts ? 'panel.closeCounts' : 'panel.closeCountsNot', { count: contributors })}
      </Line>
    </List>
  );
}

function Line({ fine, children }: { fine: boolean; children: ReactNode }) {
  const Icon = fine ? IconCheck : IconAlertTriangle;
  const icon = (
    <ThemeIcon variant="light" size={24} color={fine ? 'positive' : 'caution'}>
      <Icon size={20} aria-hidden />
    </ThemeIcon>
  );
  return <List.Item icon={icon}>{children}</List.Item>;
}
