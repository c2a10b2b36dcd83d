import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { relayStylePagination } from '@apollo/client/utilities';
import { ensureCsrfToken } from './csrf';
import { liveClient } from './liveConnection';
import { problemOf } from './problem';

const answerTimeout = 30_000;

export function newCache() {
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          panel: { keyArgs: ['id'] },
          patient: { keyArgs: ['id'] },
          panels: relayStylePagination(['filter']),
          patients: relayStylePagination(),
          timeline: relayStylePagination(['panelId']),
        },
      },
    },
  });
}

function httpLink() {
  const withCsrf = new SetContextLink(async (previous) => ({
    headers: { ...previous.headers, 'X-XSRF-TOKEN': await ensureCsrfToken() },
  }));
  const fetchWithTimeout: typeof fetch = (input, init) =>
    fetch(input, {
      ...init,
      signal: AbortSignal.any([AbortSignal.timeout(answerTimeout), ...(init?.signal ? [init.signal] : [])]),
    });
  return ApolloLink.from([withCsrf, new HttpLink({ uri: '/graphql', fetch: fetchWithTimeout })]);
}

function liveLink() {
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
  return new GraphQLWsLink(liveClient(`${scheme}://${window.location.host}/graphql`));
}

/** The connection to the server. `onSignedOut` is called when the session has ended. */
export function newApolloClient(onSignedOut: () => void): ApolloClient {
  const signedOut = new ErrorLink(({ error }) => {
    if (problemOf(error).code === 'SIGNED_OUT') onSignedOut();
  });
  const transport = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    liveLink(),
    httpLink(),
  );
  return new ApolloClient({
    link: ApolloLink.from([signedOut, transport]),
    cache: newCache(),
    // A live entry must not be answered with the answer to a question that was asked before it came.
    queryDeduplication: false,
  });
}
