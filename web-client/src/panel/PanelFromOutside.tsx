import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PanelViewFragment } from '../api/generated';
import { Card } from '../shared/Card';
import { Fact } from '../shared/Fact';
import { agoText } from '../shared/moments';
import { ContextBanner } from './ContextBanner';
import { ProgressTracker } from './ProgressTracker';
import { StepActions } from './steps/StepActions';

/** A panel for those who hand it on and see no content. */
export function PanelFromOutside({ panel }: { panel: PanelViewFragment }) {
  const { t } = useTranslation();
  return (
    <>
      <ContextBanner panel={panel} />
      <ProgressTracker step={panel.step}>
        <StepActions panel={panel} />
      </ProgressTracker>
      <Stack p="md" maw={960}>
        <Text>{t(panel.step === 'WITHDRAWN' ? 'panel.withdrawnOnly' : 'panel.triageOnly')}</Text>
        <Card title={t('panel.about')}>
          <PanelFacts panel={panel} />
        </Card>
      </Stack>
    </>
  );
}

/** What anyone who may know of the panel may know. */
export function PanelFacts({ panel }: { panel: PanelViewFragment }) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }}>
      <Fact name={t('panel.network')}>{panel.ern?.officialName ?? '–'}</Fact>
      <Fact name={t('panel.centre')}>
        {panel.centre.name} ({panel.centre.country})
      </Fact>
      <Fact name={t('panel.requester')}>{panel.requester.name}</Fact>
      <Fact name={t('panel.lead')}>{panel.lead?.name ?? t('panel.noLead')}</Fact>
      <Fact name={t('form.requestTypes')}>
        {panel.requestTypes.map((type) => t(`panel.requestTypes.${type}`)).join(', ') || '–'}
      </Fact>
      <Fact name={t('panel.changed')}>{agoText(panel.changedAt)}</Fact>
    </SimpleGrid>
  );
}
