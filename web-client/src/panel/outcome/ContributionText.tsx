import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PanelViewFragment } from '../../api/generated';
import { Fact } from '../../shared/Fact';
import { momentText } from '../../shared/moments';

type Props = { contribution: PanelViewFragment['contributions'][number] };

/** One expert's statement, to read. */
export function ContributionText({ contribution: { author, at, text, recommendation, certainty } }: Props) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" component="article" aria-label={`${t('panel.contributions')}: ${author.name}`}>
      <Text fw={600}>{author.name}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {author.jobTitle}, {author.centre.name} ({author.centre.country}) · {momentText(at)}
      </Text>
      <Text size="lg" style={{ whiteSpace: 'pre-wrap' }}>
        {text}
      </Text>
      {recommendation && (
        <Fact name={t('panel.recommendation')}>
          <Text size="lg" style={{ whiteSpace: 'pre-wrap' }}>
            {recommendation}
          </Text>
        </Fact>
      )}
      <Fact name={t('panel.certainty')}>{t(`panel.certainties.${certainty}`)}</Fact>
    </Paper>
  );
}
