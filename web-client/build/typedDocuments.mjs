// Writes src/api/generated.ts: the types of the schema and one typed document per operation.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as schemaTypes from '@graphql-codegen/typescript';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import { schemaText } from './schema.mjs';

const source = join(import.meta.dirname, '../src');
const output = join(source, 'api/generated.ts');

const documents = readdirSync(source, { recursive: true })
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => join(source, name))
  .map((location) => ({ location, document: parse(readFileSync(location, 'utf8')) }));

const generated = await codegen({
  filename: output,
  schema: parse(schemaText()),
  documents,
  config: {
    enumsAsTypes: true,
    strictScalars: true,
    useTypeImports: true,
    skipTypename: true,
    scalars: { DateTime: 'string', Date: 'string', Long: 'number' },
  },
  plugins: [{ schemaTypes: {} }, { operationTypes: {} }, { typedDocuments: {} }],
  pluginMap: { schemaTypes, operationTypes, typedDocuments },
});
writeFileSync(output, generated);
