import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseHistoryQuery } from '../api/generated';
import { FileTable } from '../file/Files';
import { ContextBanner } from '../panel/ContextBanner';
import { textSections } from '../panel/form/formParts';
import { RequestText } from '../panel/form/RequestText';
import { WrittenText } from '../panel/form/TextSection';
import { Members } from '../panel/Members';
import { ContributionText } from '../panel/outcome/ContributionText';
import { OutcomeText } from '../panel/outcome/OutcomeText';
import { ProgressTracker } from '../panel/ProgressTracker';
import { Card } from '../shared/Card';
import { Entries } from '../timeline/Entries';

type History = NonNullable<CaseHistoryQuery['caseHistory']>;

/** Banner, tracker, form and timeline at one instant; nothing can be changed. */
export function CaseAsItWas({ history: { panel, timeline, asOf } }: { history: History }) {
  const { t } = useTranslation();
  const written = textSections.filter((section) =>
    panel.sections.some((filled) => filled.section === section),
  );
  return (
    <>
      <ContextBanner panel={panel} at={new Date(asOf)} heading="h2" />
      <ProgressTracker step={panel.step} />
      <SimpleGrid cols={{ base: 1, md: 2 }} p="md" spacing="md" style={{ alignItems: 'start' }}>
        <Stack component="section" aria-label={t('history.form')}>
          <RequestText request={panel.request} />
          {written.map((section) => (
            <WrittenText key={section} panel={panel} section={section} />
          ))}
          {panel.files.length > 0 && (
            <Card title={t('file.title')}>
              <FileTable files={panel.files} exact />
            </Card>
          )}
          <Members panel={{ ...panel, nextSteps: [] }} />
          {panel.contributions.map((contribution) => (
            <ContributionText key={contribution.id} contribution={contribution} />
          ))}
          {panel.outcome && (
            <Card title={t('panel.outcome')}>
              <OutcomeText outcome={panel.outcome} questions={panel.request?.questions ?? []} />
            </Card>
          )}
        </Stack>
        <Card title={t('history.untilThen')}>
          <Entries entries={timeline.toReversed()} exact />
        </Card>
      </SimpleGrid>
    </>
  );
}
