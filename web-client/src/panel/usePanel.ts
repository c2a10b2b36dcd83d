import type { ApolloClient } from '@apollo/client';
import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useRef, useState, useSyncExternalStore } from 'react';
import { PanelDocument } from '../api/generated';
import { outdated } from './outdated';

const timelineQuery = 'Timeline';

/** The panel as it is now; it follows every refresh. With data, `error` says why they may be out of date. */
export function usePanel(id: string, atLeastVersion?: number) {
  const client = useApolloClient();
  const query = useQuery(PanelDocument, {
    variables: { id, atLeastVersion },
    fetchPolicy: 'cache-and-network',
  });
  const problem = useSyncExternalStore(outdated.watch, () => outdated.problemOf(id));
  const reload = () => void (query.data ? refreshPanel(client, id) : query.refetch());
  const before = query.previousData?.panel?.id === id ? query.previousData : undefined;
  return { data: query.data ?? before, error: query.error ?? problem, reload };
}

/**
 * Fetches the panel, not older than the version, and the timelines that are shown. A failure is shown on the pages of
 * the panel as long as it holds.
 */
export async function refreshPanel(client: ApolloClient, id: string, atLeastVersion?: number): Promise<void> {
  try {
    await Promise.all([
      client.query({ query: PanelDocument, variables: { id, atLeastVersion }, fetchPolicy: 'network-only' }),
      client.refetchQueries({
        include: 'active',
        onQueryUpdated: ({ queryName }) => queryName === timelineQuery,
      }),
    ]);
    outdated.ended(id);
  } catch (problem) {
    outdated.began(id, problem);
  }
}

type Changed = { id: string; version: number };

/** A change of the panel, one at a time; when it is done and visible, `onDone` is called. A refusal is in `error`. */
export function usePanelChange<Data extends Record<string, Changed>, Variables extends { panelId: string }>(
  document: TypedDocumentNode<Data, Variables>,
  panelId: string,
  onDone?: () => void,
) {
  const client = useApolloClient();
  const [mutate, { error }] = useMutation<Data, { [name: string]: unknown }>(document as never);
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const done = async (data: Data | undefined) => {
    const changed = data && Object.values<Changed>(data)[0];
    await refreshPanel(client, panelId, changed?.version);
    onDone?.();
  };
  const finished = () => {
    running.current = false;
    setBusy(false);
  };
  const change = (variables: Omit<Variables, 'panelId'>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    void mutate({ variables: { panelId, ...variables } })
      .then(({ data }) => done(data as Data | undefined), shownAsError)
      .finally(finished);
  };
  return { change, busy, error };
}

/** A refused mutation is told twice: here, and by the `error` that the pages show. */
const shownAsError = () => undefined;
