import type { StatementEntry } from '../../knowledge/statements.ts';
import type { Passage } from '../../knowledge/structure/passages.ts';
import type { DraftStatements } from '../../models/draft-statements.ts';
import { sectionName } from '../../question/compose/sources.ts';
import { consoleLog } from '../console-log.ts';
import type { OpenDocument } from './read-sources.ts';
import { toEntry } from './to-entry.ts';

/** What came of all calls: the entries, why others were dropped, and where the model failed. */
export interface Outcome {
  entries: StatementEntry[];
  dropped: string[];
  failures: string[];
}

interface Window {
  document: OpenDocument;
  passages: Passage[];
}

const WINDOW_CHARACTERS = 2000;
/** After so many failures in a row the model is taken to be down. */
const MOST_FAILURES = 3;

/** Asks for one part of a section after the other; a call that fails is named, and the rest goes on. */
export async function draft(
  documents: readonly OpenDocument[],
  existing: readonly StatementEntry[],
  draftStatements: DraftStatements,
): Promise<Outcome> {
  const outcome: Outcome = { entries: [], dropped: [], failures: [] };
  const windows = documents.flatMap(windowsOf);
  let inRow = 0;
  for (const [at, window] of windows.entries()) {
    consoleLog.info({ done: at, of: windows.length }, 'asking the model');
    const failed = await draftWindow(window, existing, draftStatements, outcome);
    inRow = failed ? inRow + 1 : 0;
    if (failed !== 'budget' && inRow < MOST_FAILURES) continue;
    const left = windows.length - at - 1;
    if (left > 0) outcome.failures.push(`${left} more parts, which were not asked`);
    break;
  }
  return outcome;
}

async function draftWindow(
  { document, passages }: Window,
  existing: readonly StatementEntry[],
  draftStatements: DraftStatements,
  { entries, dropped, failures }: Outcome,
): Promise<string | undefined> {
  const { title, date = null } = document.entry;
  const drafted = await draftStatements(
    passages.map(({ section, text }, at) => ({ n: at + 1, title, section: sectionName(section), text, date })),
  );
  if ('failed' in drafted) {
    const { line, section } = passages[0]!;
    failures.push(`${document.document}, line ${line}, ${sectionName(section)}: ${drafted.failed}`);
    return drafted.failed;
  }
  dropped.push(...drafted.dropped);
  for (const proposed of drafted.proposed) {
    const entry = toEntry(proposed, passages[proposed.n - 1]!, document, [...existing, ...entries]);
    if (typeof entry === 'string') dropped.push(entry);
    else entries.push(entry);
  }
  return undefined;
}

/** Passages of one section that follow each other, for one call. */
function windowsOf(document: OpenDocument): Window[] {
  const windows: Window[] = [];
  for (const passage of document.passages) {
    const open = windows.at(-1)?.passages ?? [];
    const characters = [...open, passage].reduce((sum, { text }) => sum + text.length, 0);
    const isSame = open[0]?.section.join('\n') === passage.section.join('\n');
    if (isSame && characters <= WINDOW_CHARACTERS) open.push(passage);
    else windows.push({ document, passages: [passage] });
  }
  return windows;
}
