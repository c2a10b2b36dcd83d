import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PanelViewFragment } from '../../api/generated';
import { isExpected, isOpen } from '../nextSteps';
import { SectionHeading } from '../form/SectionHeading';
import { Contribute } from './Contribute';
import { ContributionText } from './ContributionText';

/** What the experts have said, and the form to add one's own. */
export function Contributions({ panel }: { panel: PanelViewFragment }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <SectionHeading title={t('panel.contributions')} />
      {panel.contributions.length === 0 && <Text c="dimmed">{t('panel.noContributions')}</Text>}
      {panel.contributions.map((contribution) => (
        <ContributionText key={contribution.id} contribution={contribution} />
      ))}
      {isOpen(panel, 'CONTRIBUTE') && (
        <Contribute panelId={panel.id} expected={isExpected(panel, 'CONTRIBUTE')} />
      )}
    </Stack>
  );
}
