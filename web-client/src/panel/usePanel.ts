import { type ApolloClient } from '@apollo/client';
import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { PanelDocument } from '../api/generated';

const timelineQuery = 'Timeline';

/** The panel as it is now; it follows every refresh. */
export function usePanel(id: string, atLeastVersion?: number) {
  return useQuery(PanelDocument, { variables: { id, atLeastVersion }, fetchPolicy: 'cache-and-network' });
}

/** Fetches the panel, not older than the version, and the timelines that are shown. */
export async function refreshPanel(client: ApolloClient, id: string, atLeastVersion?: number) {
  await Promise.all([
    client.query({ query: PanelDocument, variables: { id, atLeastVersion }, fetchPolicy: 'network-only' }),
    client.refetchQueries({
      include: 'active',
      onQueryUpdated: ({ queryName }) => queryName === timelineQuery,
    }),
  ]);
}

type Changed = { id: string; version: number };

/** A change of the panel; when it is done and visible, `onDone` is called. */
export function usePanelChange<Data extends Record<string, Changed>, Variables extends { panelId: string }>(
  document: TypedDocumentNode<Data, Variables>,
  panelId: string,
  onDone?: () => void,
) {
  const client = useApolloClient();
  const [mutate, { loading, error, reset }] = useMutation<Data, { [name: string]: unknown }>(
    document as never,
  );
  const run = async (variables: Omit<Variables, 'panelId'>) => {
    const { data } = await mutate({ variables: { panelId, ...variables } });
    const changed = data && Object.values<Changed>(data as Record<string, Changed>)[0];
    await refreshPanel(client, panelId, changed?.version);
    onDone?.();
  };
  /** A refusal is shown through `error`. */
  const change = (variables: Omit<Variables, 'panelId'>) => void run(variables).catch(() => undefined);
  return { change, busy: loading, error, reset };
}
