import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { useServer } from 'graphql-ws/use/ws';
import type { Plugin } from 'vite';
import { WebSocketServer } from 'ws';
import { schemaText } from '../build/schema.mjs';
import { type Account, people } from './mockPeople';
import { mockResolvers } from './mockResolvers';

// The schema is made with the CommonJS build of this library; both must be the same.
const { graphql } = createRequire(import.meta.url)('graphql') as typeof import('graphql');

let account: Account | null = 'lead';

const schema = makeExecutableSchema({
  typeDefs: schemaText(),
  resolvers: mockResolvers(() => account ?? 'lead'),
});

const session = () => ({
  signedIn: account !== null,
  subject: account,
  demo: true,
  provider: 'embedded',
  demoAccounts: Object.values(people).map(({ id, jobTitle, centre }) => ({
    name: id,
    label: jobTitle,
    country: centre.country,
  })),
  demoPassword: 'demo-pass',
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += part;
  return body;
}

function answer(response: ServerResponse, value: unknown, status = 200) {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(value));
}

function redirect(response: ServerResponse, to: string) {
  response.writeHead(302, { Location: to });
  response.end();
}

async function handle(request: IncomingMessage, response: ServerResponse, next: () => void) {
  const path = request.url?.split('?')[0];
  if (path === '/api/session') return answer(response, session());
  if (path === '/api/csrf') return answer(response, {});
  if (path === '/logout') {
    account = null;
    return redirect(response, '/');
  }
  if (path === '/login') {
    const name = new URLSearchParams(await bodyOf(request)).get('username');
    account = name && name in people ? (name as Account) : null;
    return redirect(response, account ? '/' : '/sign-in?error');
  }
  if (path !== '/graphql') return next();
  if (!account) return answer(response, {}, 401);
  const { query, variables } = JSON.parse(await bodyOf(request));
  return answer(response, await graphql({ schema, source: query, variableValues: variables }));
}

/** For `npm run dev`: the server's contract with an invented case, in memory. Never part of the build. */
export function mockServer(): Plugin {
  return {
    name: 'mock-server',
    configureServer(server) {
      const sockets = new WebSocketServer({ noServer: true });
      useServer({ schema }, sockets);
      server.httpServer?.on('upgrade', (request, socket, head) => {
        if (request.url !== '/graphql') return;
        sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
      });
      server.middlewares.use((request, response, next) => void handle(request, response, next));
    },
  };
}
