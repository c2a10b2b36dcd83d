// The schema as the server serves it: its files, and the Relay connection types that the server adds to them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../graphql-schema/src/main/resources/graphql');

const pageInfo = `type PageInfo {
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
  endCursor: String
}`;

function connection(name, written) {
  if (!written.includes(`type ${name} {`)) {
    throw new Error(`The schema uses ${name}Connection and has no type ${name}.`);
  }
  return `type ${name}Connection { edges: [${name}Edge!]! pageInfo: PageInfo! }
type ${name}Edge { cursor: String! node: ${name}! }`;
}

export function schemaText() {
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphqls'));
  const written = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const names = new Set([...written.matchAll(/\b(\w+)Connection!/g)].map(([, name]) => name));
  return [written, pageInfo, ...[...names].map((name) => connection(name, written))].join('\n');
}
