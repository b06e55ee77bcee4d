import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { RegisterEntry } from '../register.ts';
import { type Choices, choicesFile } from './choices.ts';
import { type DirectoryEntry, directoryFile } from './directory.ts';
import { type NationalFact, nationalFile } from './national.ts';
import type { RecordProblem } from './problem.ts';
import { type LineOf, readYaml } from './read-yaml.ts';
import { type Region, regionFile } from './region.ts';
import { routesFile, type Verwijsroute } from './routes.ts';

/** Where a record stands, so that a fault or a correction can be brought to the right line. */
export interface Place {
  file: string;
  line: number;
}

/** The spreadsheet that a record was read from, and for how long and where that holds. */
export type SheetOfRecord = Pick<RegisterEntry, 'title' | 'gemeenten' | 'validFrom' | 'validUntil' | 'replaces'> & {
  document: string;
};

export type RegionRecord = Region & { at: Place };
export type RouteRecord = Verwijsroute & { regio: string; at: Place };
export type DirectoryRecord = DirectoryEntry & { regio: string; at: Place; sheet?: SheetOfRecord };
export type ChoicesRecord = Choices & { at: Place };
export type NationalRecord = NationalFact & {
  topic: z.infer<typeof nationalFile>['topic'];
  at: Place;
};

export interface Records {
  regions: RegionRecord[];
  routes: RouteRecord[];
  directory: DirectoryRecord[];
  choices: ChoicesRecord[];
  national: NationalRecord[];
}

export interface LoadedRecords {
  records: Records;
  problems: RecordProblem[];
}

/**
 * Reads the records of knowledge folders: `regions/<regio>/{region,routes,directory,choices}.yaml` and `national/*.yaml`.
 * A record of a later folder replaces the one with the same regio and id, so an organisation corrects without copying.
 * A faulty file is named and left out; the rest loads. A folder without records is no fault.
 */
export async function loadRecords(folders: readonly string[]): Promise<LoadedRecords> {
  const records: Records = { regions: [], routes: [], directory: [], choices: [], national: [] };
  const problems: RecordProblem[] = [];
  for (const folder of folders) {
    const loaded: Records = { regions: [], routes: [], directory: [], choices: [], national: [] };
    for (const file of await recordFiles(folder)) problems.push(...(await loadFile(file, loaded)));
    records.regions = replace(records.regions, loaded.regions, (region) => region.regio);
    records.routes = replace(records.routes, loaded.routes, (route) => `${route.regio}/${route.id}`);
    records.directory = replace(records.directory, loaded.directory, (entry) => `${entry.regio}/${entry.id}`);
    records.choices = replace(records.choices, loaded.choices, (choices) => choices.regio);
    records.national = replace(records.national, loaded.national, (fact) => fact.id);
  }
  return { records, problems };
}

/** Record files of a folder, sorted, so that two machines load in the same order. */
async function recordFiles(folder: string): Promise<string[]> {
  const regions = join(folder, 'regions');
  const national = join(folder, 'national');
  const files: string[] = [];
  for (const regio of await names(regions)) {
    const inRegion = await names(join(regions, regio));
    files.push(...inRegion.filter((name) => isYaml(name)).map((name) => join(regions, regio, name)));
  }
  files.push(...(await names(national)).filter(isYaml).map((name) => join(national, name)));
  return files;
}

async function names(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name) && !name.startsWith('.');
}

/** Adds what one file holds to `records`, and gives the file's faults. */
async function loadFile(file: string, records: Records): Promise<RecordProblem[]> {
  const source = await readFile(file, 'utf8');
  if (basename(join(file, '..')) === 'national') {
    return read(file, source, nationalFile, ({ topic, facts }, lineOf) => {
      records.national.push(
        ...facts.map((fact, i) => ({
          ...fact,
          topic,
          at: { file, line: lineOf(['facts', i]) },
        })),
      );
    });
  }
  switch (basename(file).replace(/\.ya?ml$/, '')) {
    case 'region':
      return read(file, source, regionFile, (region) => {
        records.regions.push({ ...region, at: { file, line: 1 } });
      });
    case 'routes':
      return read(file, source, routesFile, ({ regio, routes }, lineOf) => {
        records.routes.push(
          ...routes.map((route, i) => ({ ...route, regio, at: { file, line: lineOf(['routes', i]) } })),
        );
      });
    case 'directory':
      return read(file, source, directoryFile, ({ regio, entries }, lineOf) => {
        records.directory.push(
          ...entries.map((entry, i) => ({ ...entry, regio, at: { file, line: lineOf(['entries', i]) } })),
        );
      });
    case 'choices':
      return read(file, source, choicesFile, (choices) => {
        records.choices.push({ ...choices, at: { file, line: 1 } });
      });
    default:
      return misnamed(file);
  }
}

/** Other files may stand beside the records; a name that looks like one of ours is a typing error that would hide a file. */
function misnamed(file: string): RecordProblem[] {
  if (!/^(regi|rout|direct|choi)/.test(basename(file))) return [];
  return [
    { file, line: 1, field: '', what: 'Unknown record file; expected region, routes, directory or choices (.yaml)' },
  ];
}

function read<S extends z.ZodType>(
  file: string,
  source: string,
  schema: S,
  add: (value: z.output<S>, lineOf: LineOf) => void,
): RecordProblem[] {
  const result = readYaml(file, source, schema);
  if (!result.ok) return result.problems;
  add(result.value, result.lineOf);
  return [];
}

/** Earlier records that no later one replaces, then the later ones. Equal keys within one folder stay: `checkRecords` names them. */
function replace<T>(earlier: T[], later: T[], keyOf: (record: T) => string): T[] {
  const replaced = new Set(later.map(keyOf));
  return [...earlier.filter((record) => !replaced.has(keyOf(record))), ...later];
}
