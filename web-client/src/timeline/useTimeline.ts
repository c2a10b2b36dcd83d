import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useEffect } from 'react';
import { TimelineAddedDocument, TimelineDocument } from '../api/generated';
import { liveConnection, liveUpdatesStopped } from '../api/liveConnection';
import { refreshPanel } from '../panel/usePanel';

/** The entries of a panel's timeline; each new one also brings the panel's newest state. */
export function useTimeline(panelId: string) {
  const client = useApolloClient();
  const { data, error, fetchMore, refetch } = useQuery(TimelineDocument, {
    variables: { panelId },
    fetchPolicy: 'cache-and-network',
  });
  useSubscription(TimelineAddedDocument, {
    variables: { panelId },
    ignoreResults: true,
    onData: () => void refreshPanel(client, panelId),
    onError: liveUpdatesStopped,
  });
  useEffect(() => liveConnection.onReturn(() => void refreshPanel(client, panelId)), [client, panelId]);
  const entries = data?.timeline.edges.map(({ node }) => node);
  return { entries, page: data?.timeline.pageInfo, error, fetchMore, refetch };
}
