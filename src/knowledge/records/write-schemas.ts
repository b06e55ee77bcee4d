/** Writes knowledge/schema/*.json from the zod schemas: node src/knowledge/records/write-schemas.ts && npm run format */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from './json-schemas.ts';

const folder = new URL('../../../knowledge/schema/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  await writeFile(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(fileURLToPath(new URL(name, folder)));
}
