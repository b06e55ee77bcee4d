import { z } from 'zod';
import { statementsFile } from '../statements.ts';
import { choicesFile } from './choices.ts';
import { directoryFile } from './directory.ts';
import { nationalFile } from './national.ts';
import { regionFile } from './region.ts';
import { routesFile } from './routes.ts';

const files = {
  region: regionFile,
  routes: routesFile,
  directory: directoryFile,
  choices: choicesFile,
  national: nationalFile,
  vragen: statementsFile,
};

/** One JSON Schema per record file, by file name, for completion and checks in editors. */
export function jsonSchemas(): Record<string, object> {
  const schemas = Object.entries(files).map(([name, schema]) => {
    const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
    return [`${name}.json`, { title: `Regiowijzer: ${name}.yaml`, ...json }];
  });
  return Object.fromEntries(schemas);
}
