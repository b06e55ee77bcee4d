import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-draft-04';
import { RegiowijzerError } from '../../errors.ts';

const ADDRESS = 'https://developer.microsoft.com/json-schemas/teams/';
const SCHEMAS = fileURLToPath(import.meta.resolve('@microsoft/app-manifest/build/json-schemas/teams/'));

/**
 * Checks a file of the package against the schema it names, as Microsoft ships it: nothing is fetched.
 * Not with the checker of that package: it cannot compile the schema of the texts (a lone bracket in a pattern).
 * @throws RegiowijzerError PACKAGE_INVALID
 */
export function checkSchema(name: string, content: object & { $schema?: unknown }): void {
  const { $schema } = content;
  if (typeof $schema !== 'string' || !$schema.startsWith(ADDRESS))
    throw new RegiowijzerError('PACKAGE_INVALID', 'No schema of Microsoft Teams is named', { where: name });
  const schema = JSON.parse(readFileSync(SCHEMAS + $schema.slice(ADDRESS.length), 'utf8'));
  // Without formats: only the address of the schema itself has one.
  const ajv = new Ajv.default({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false });
  if (ajv.validate(schema, content)) return;
  const faults = ajv.errors?.map(({ instancePath, message, params }) =>
    [instancePath, message, ...Object.values(params)].join(' ').trim(),
  );
  throw new RegiowijzerError('PACKAGE_INVALID', [...new Set(faults)].join('; '), { where: `manifest/${name}` });
}
