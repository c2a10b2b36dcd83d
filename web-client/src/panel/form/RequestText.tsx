import { List, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PanelViewFragment } from '../../api/generated';
import { Fact } from '../../shared/Fact';
import { dateText } from '../../shared/moments';
import { SectionHeading } from './SectionHeading';

type Request = NonNullable<PanelViewFragment['request']>;

/** The consultation request, to read. */
export function RequestText({ request }: { request?: Request | null }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <SectionHeading title={t('form.request')} />
      {request ? <Written request={request} /> : <Text c="dimmed">{t('form.nothingWritten')}</Text>}
    </Stack>
  );
}

function Written({ request }: { request: Request }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="lg" fw={600}>
        {request.title || t('panel.untitled')}
      </Text>
      <Fact name={t('form.questions')}>
        <List type="ordered" size="lg">
          {request.questions.map((question, index) => (
            <List.Item key={index}>{question}</List.Item>
          ))}
        </List>
      </Fact>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Fact name={t('form.network')}>{request.ern?.shortName ?? '–'}</Fact>
        <Fact name={t('form.requestTypes')}>
          {request.requestTypes.map((type) => t(`panel.requestTypes.${type}`)).join(', ') || '–'}
        </Fact>
        <Fact name={t('form.primaryArea')}>{request.primaryArea?.name ?? '–'}</Fact>
        <Fact name={t('form.secondaryArea')}>{request.secondaryArea?.name ?? t('form.noSecondary')}</Fact>
        <Fact name={t('form.urgency')}>{t(`panel.urgencies.${request.urgency}`)}</Fact>
        <Fact name={t('form.wantedBy')}>
          {request.wantedBy ? dateText(request.wantedBy) : t('panel.noDeadline')}
        </Fact>
      </SimpleGrid>
      {request.urgencyReason && <Fact name={t('form.urgencyReason')}>{request.urgencyReason}</Fact>}
    </>
  );
}
