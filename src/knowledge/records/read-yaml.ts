import { constructFromEvents, EVENT_ID, type Event, getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import type { RecordProblem } from './problem.ts';

type Path = readonly PropertyKey[];

/** Gives the line of a field in the file that was read; of its nearest parent where the field is missing. */
export type LineOf = (path: Path) => number;

export type ReadResult<T> = { ok: true; value: T; lineOf: LineOf } | { ok: false; problems: RecordProblem[] };

/**
 * Parses YAML and checks it against a schema; every fault is named with file, line and field. An empty file holds `empty`.
 */
export function readYaml<S extends z.ZodType>(
  file: string,
  source: string,
  schema: S,
  empty: unknown = null,
): ReadResult<z.output<S>> {
  try {
    const events = parseEvents(source, {});
    const documents = constructFromEvents(events, { source });
    if (documents.length > 1) throw new YAMLException('a file holds one document');
    const lineOf = createLineOf(events, source);
    const parsed = schema.safeParse(documents[0] ?? empty);
    if (parsed.success) return { ok: true, value: parsed.data, lineOf };
    return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(file, issue, lineOf)) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { ok: false, problems: [{ file, line: (error.mark?.line ?? 0) + 1, field: '', what: error.reason }] };
  }
}

function problemsOf(file: string, issue: z.core.$ZodIssue, lineOf: LineOf): RecordProblem[] {
  const at = (path: Path, what: string): RecordProblem => ({
    file,
    line: lineOf(path),
    field: path.map(String).join('.'),
    what,
  });
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => at([...issue.path, key], `The field "${key}" is not known here`));
  }
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return [at(issue.path, missing ? `Missing: ${issue.message}` : issue.message)];
}

/** The places are looked up only when somebody asks: most files are right. */
function createLineOf(events: readonly Event[], source: string): LineOf {
  let places: ReadonlyMap<string, number> | undefined;
  return (path) => {
    places ??= placesOf(events, source);
    for (let length = path.length; length >= 0; length -= 1) {
      const line = places.get(nameOf(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return 1;
  };
}

function nameOf(path: Path): string {
  return path.map(String).join('\n');
}

/** A list or map that is being read; `key` is the key whose value comes next. */
interface Open {
  path: Path;
  next: number | undefined;
  key: { name: string; line: number } | undefined;
}

/** The line on which each value begins, as a person looks for it: a field of a map at its key. */
function placesOf(events: readonly Event[], source: string): Map<string, number> {
  const lineAt = createLineCounter(source);
  const places = new Map<string, number>();
  const open: Open[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) open.pop();
    const offset = offsetOf(event);
    if (offset === undefined) continue;
    const line = lineAt(offset);
    const parent = open.at(-1);
    if (parent && parent.next === undefined && !parent.key) {
      parent.key = { name: event.type === EVENT_ID.SCALAR ? getScalarValue(source, event) : '', line };
      continue;
    }
    const path = parent ? [...parent.path, parent.next ?? parent.key!.name] : [];
    places.set(nameOf(path), parent?.key?.line ?? line);
    if (parent)
      Object.assign(parent, { next: parent.next === undefined ? undefined : parent.next + 1, key: undefined });
    if (event.type === EVENT_ID.SEQUENCE) open.push({ path, next: 0, key: undefined });
    if (event.type === EVENT_ID.MAPPING) open.push({ path, next: undefined, key: undefined });
  }
  return places;
}

/** The line of an offset; each is asked behind the one before, so that a long file is gone through once. */
function createLineCounter(source: string): (offset: number) => number {
  let line = 1;
  let end = source.indexOf('\n');
  return (offset) => {
    for (; end >= 0 && end < offset; end = source.indexOf('\n', end + 1)) line += 1;
    return line;
  };
}

function offsetOf(event: Event): number | undefined {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  return event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING ? event.start : undefined;
}
