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
  let lines: ReadonlyMap<string, number> | undefined;
  return (path) => {
    lines ??= linesOf(events, source);
    for (let length = path.length; length >= 0; length -= 1) {
      const line = lines.get(nameOf(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return 1;
  };
}

function nameOf(path: Path): string {
  return path.map(String).join('\n');
}

/** On which line each value begins, as a person looks for it: a field of a map at its key. */
function linesOf(events: readonly Event[], source: string): Map<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  let lineEnd = source.indexOf('\n');
  // The first event opens the document.
  let at = 1;
  const ends = (): boolean => events[at]!.type === EVENT_ID.POP && at++ > 0;
  const read = (path: Path): void => {
    const event = events[at++]!;
    for (; lineEnd !== -1 && lineEnd < offsetOf(event); lineEnd = source.indexOf('\n', lineEnd + 1)) line += 1;
    // A field was met at its key already.
    if (!lines.has(nameOf(path))) lines.set(nameOf(path), line);
    if (event.type === EVENT_ID.SEQUENCE) for (let item = 0; !ends(); item += 1) read([...path, item]);
    if (event.type === EVENT_ID.MAPPING)
      while (!ends()) {
        const key = events[at]!;
        const field = [...path, key.type === EVENT_ID.SCALAR ? getScalarValue(source, key) : ''];
        read(field);
        read(field);
      }
  };
  if (events.length > 0 && !ends()) read([]);
  return lines;
}

function offsetOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  return 'start' in event ? event.start : 0;
}
