// Fails the build when what a first visit loads is larger than its budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const budget = 300_000;
const output = join(import.meta.dirname, '../target/classes/META-INF/resources');
const page = readFileSync(join(output, 'index.html'), 'utf8');
const assets = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, asset]) => asset);
const size = assets.reduce((sum, asset) => sum + gzipSync(readFileSync(join(output, asset))).length, 0);

console.log(`First load: ${assets.length} files, ${size} bytes gzipped (budget ${budget}).`);
if (assets.length === 0 || size > budget) {
  console.error('The first load is over its budget, or index.html names no assets.');
  process.exit(1);
}
