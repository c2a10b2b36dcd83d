import { ApolloClient, ApolloLink, type FetchResult, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { graphql, type GraphQLSchema, print } from 'graphql';
import { newCache } from '../src/api/apollo';
import { MeContext, type Me } from '../src/access/session';
import { routeTree } from '../src/app/router';
import { theme } from '../src/app/theme';
import { words } from '../src/words/i18n';
import { schemaText } from '../build/schema.mjs';
import { people } from './mockPeople';
import { mockResolvers } from './mockResolvers';

type Answer = (variables: Record<string, unknown>) => unknown;

/** The mutations that a test answers itself, by name; what they were asked is the test's to look at. */
export type Answers = Record<string, Answer>;

const resolvers = mockResolvers(() => 'lead');

function schemaWith(mutations: Answers, queries: Answers): GraphQLSchema {
  const answering = (answers: Answers) =>
    Object.fromEntries(
      Object.entries(answers).map(([name, answer]) => [name, (_: unknown, args: never) => answer(args)]),
    );
  return makeExecutableSchema({
    typeDefs: schemaText(),
    resolvers: {
      ...resolvers,
      Query: { ...resolvers.Query, ...answering(queries) },
      Mutation: { ...resolvers.Mutation, ...answering(mutations) },
    },
  });
}

/** A client that asks the schema in memory: what the server would refuse as a query fails here too. */
function clientOf(schema: GraphQLSchema): ApolloClient {
  const link = new ApolloLink(
    ({ query, variables }) =>
      new Observable<FetchResult>((observer) => {
        graphql({ schema, source: print(query), variableValues: variables }).then(
          (result) => {
            observer.next(result as FetchResult);
            observer.complete();
          },
          (error) => observer.error(error),
        );
      }),
  );
  return new ApolloClient({ link, cache: newCache() });
}

const lead: Me = { member: people.lead, roles: [] };

function Around({ client, children }: { client: ApolloClient; children: ReactNode }) {
  return (
    <I18nextProvider i18n={words}>
      <MantineProvider theme={theme} env="test">
        <ApolloProvider client={client}>{children}</ApolloProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}

/** Shows one component as the lead sees it. */
export function showInPage(component: ReactNode, mutations: Answers = {}, queries: Answers = {}) {
  const client = clientOf(schemaWith(mutations, queries));
  return render(
    <Around client={client}>
      <MeContext value={lead}>{component}</MeContext>
    </Around>,
  );
}

/** Shows a whole page by its address. */
export function showPage(address: string, mutations: Answers = {}, queries: Answers = {}) {
  const client = clientOf(schemaWith(mutations, queries));
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: [address] }) });
  render(
    <Around client={client}>
      <RouterProvider router={router as never} />
    </Around>,
  );
  return router;
}
