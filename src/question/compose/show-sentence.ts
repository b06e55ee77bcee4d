import type { IndexedPassage } from '../../knowledge/index/passage.ts';

/** How a sentence or row of a passage reads in an answer: list marks as Markdown, figures with their column heads. */
export function showSentence(text: string, passage: IndexedPassage): string {
  const line = text.trim();
  if (line.includes('\t')) return `- ${showRow(line, headCells(passage))}`;
  if (passage.kind === 'table' && /^[^.]{1,60}: /.test(line)) return `- ${line}`;
  if (/^[-•●○▪✓]\s/.test(line)) return `- ${line.replace(/^[-•●○▪✓]\s+(?:[✓o]\s+)?/, '')}`;
  return line.replace(/\s*\n\s*/g, ' ');
}

/** The head line of a table of figures: its first line with tabs. */
function headCells(passage: IndexedPassage): string[] {
  const lines = passage.text.split('\n').filter((line) => line.includes('\t'));
  return passage.kind === 'table' && passage.context !== '' ? (lines[0]?.split('\t') ?? []) : [];
}

/** "Behandeling, 70%, 68%" below "Categorie, 2019, 2022" reads "Behandeling: 70% (2019), 68% (2022)". */
function showRow(line: string, head: readonly string[]): string {
  const cells = line.split('\t');
  if (cells.join() === head.join()) return cells.join(' / ');
  if (cells.length === 2 || head.length !== cells.length) return `${cells[0]}: ${cells.slice(1).join(', ')}`;
  return `${cells[0]}: ${cells
    .slice(1)
    .map((cell, at) => `${cell} (${head[at + 1]})`)
    .join(', ')}`;
}

/** Markdown of one group: list lines on their own, sentences that follow each other together. */
export function joinShown(shown: readonly string[]): string {
  return shown.reduce((text, each, at) => (at === 0 ? each : text + between(shown[at - 1]!, each) + each), '');
}

function between(before: string, after: string): string {
  if (startsLine(after)) return '\n';
  return startsLine(before) ? '\n\n' : ' ';
}

function startsLine(text: string): boolean {
  return /^(?:- |\d{1,2}[.)] |[a-z][.)] )/.test(text);
}
