import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { RecordProblem } from './problem.ts';

type Path = readonly PropertyKey[];

/** Gives the line of a field in the file that was read; of its nearest parent where the field is missing. */
export type LineOf = (path: Path) => number;

export type ReadResult<T> = { ok: true; value: T; lineOf: LineOf } | { ok: false; problems: RecordProblem[] };

/** Parses YAML and checks it against a schema; every fault is named with file, line and field. */
export function readYaml<S extends z.ZodType>(file: string, source: string, schema: S): ReadResult<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      field: '',
      what: error.message,
    }));
    return { ok: false, problems };
  }
  const lineOf: LineOf = (path) => lineOfPath(document, lines, path);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { ok: true, value: parsed.data, lineOf };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(file, issue, lineOf)) };
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

function lineOfPath(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const offset = offsetOf(document, path.slice(0, length));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  const start = isNode(document.contents) ? document.contents.range?.[0] : undefined;
  return start === undefined ? 1 : lines.linePos(start).line;
}

/** The place of a map's key, or of a list's item, so that the line is the one a person looks for. */
function offsetOf(document: Document, path: Path): number | undefined {
  const key = path.at(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === String(key));
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const item = document.getIn(path, true);
  return isNode(item) ? item.range?.[0] : undefined;
}
