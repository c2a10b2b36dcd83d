import { useQuery } from '@apollo/client/react';
import { Box, Text } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../shared/links';
import { CaseHistoryDocument } from '../api/generated';
import { Loading } from '../shared/Loading';
import { useTabTitle } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { CaseAsItWas } from './CaseAsItWas';
import { TimeSlider } from './TimeSlider';
import { instantsWith } from './instants';

/** The case as it was at any instant; the address keeps which. */
export function CaseHistoryPage() {
  const { t } = useTranslation();
  const { panelId } = useParams({ from: '/signed-in/panels/$panelId/history' });
  const { asOf } = useSearch({ from: '/signed-in/panels/$panelId/history' });
  const navigate = useNavigate({ from: '/panels/$panelId/history' });
  const [now] = useState(() => new Date().toISOString());
  const newest = useQuery(CaseHistoryDocument, {
    variables: { panelId, asOf: now },
    fetchPolicy: 'no-cache',
  });
  const shown = asOf ?? newest.data?.caseHistory?.instants.at(-1);
  const then = useQuery(CaseHistoryDocument, {
    variables: { panelId, asOf: shown ?? now },
    fetchPolicy: 'no-cache',
    skip: !shown,
  });
  const history = (then.data ?? then.previousData)?.caseHistory;
  const error = newest.error ?? then.error;
  const instants = instantsWith(newest.data?.caseHistory?.instants ?? [], asOf);
  const number = newest.data?.caseHistory?.panel.number ?? t('history.draft');
  const title = t('history.title', { number });
  useTabTitle(title);
  return (
    <>
      <Box px="md" py="sm">
        <TextLink to="/panels/$panelId" params={{ panelId }}>
          {t('history.back')}
        </TextLink>
        <h1 style={{ margin: '4px 0 8px', fontSize: 24, lineHeight: '32px' }}>{title}</h1>
        {shown && instants.length > 0 && (
          <TimeSlider
            instants={instants}
            asOf={shown}
            onChange={(instant) => void navigate({ search: { asOf: instant }, replace: true })}
          />
        )}
      </Box>
      {error && <ProblemAlert error={error} onRetry={() => void (newest.error ? newest : then).refetch()} />}
      {!history && !error && (newest.loading || then.loading) && <Loading lines={8} />}
      {!history && !error && !newest.loading && !then.loading && <Text p="md">{t('history.nothing')}</Text>}
      {history && <CaseAsItWas history={history} />}
    </>
  );
}
