import type { IndexedPassage } from '../../knowledge/index/passage.ts';
import { columnsOf } from './read-sentence.ts';

/** How a sentence or row of a passage reads in an answer: list marks as Markdown, cells with the heads of their columns. */
export function showSentence(text: string, passage: IndexedPassage): string {
  const line = text.trim();
  if (line.includes('\t')) return `- ${showRow(line.split('\t'), columnsOf(passage))}`;
  if (passage.kind === 'table' && /^[^.]{1,60}: /.test(line)) return `- ${line}`;
  if (/^[-•●○▪✓]\s/.test(line)) return `- ${line.replace(/^(?:[-•●○▪✓]\s+)+(?:[✓o]\s+)?/, '')}`;
  return /^[☐☒] /.test(line) ? `- ${line}` : line.replace(/\s*\n\s*/g, ' ');
}

/**
 * "Behandeling, 70%, 68%" below "Categorie, 2019, 2022" reads "Behandeling: 70% (2019), 68% (2022)"; cells of words read
 * "Kliniek: Beleid en Inkoop: regionaal", the columns that say the same together.
 */
function showRow([name, ...cells]: readonly string[], columns: readonly string[]): string {
  if (cells.length === 1 || columns.length !== cells.length + 1) return `${name}: ${cells.join(', ')}`;
  const heads = columns.slice(1);
  if (cells.some((cell) => /^[\d€]/.test(cell)))
    return `${name}: ${cells.map((cell, at) => `${cell} (${heads[at]})`).join(', ')}`;
  const byCell = Map.groupBy(heads, (_, at) => cells[at]!);
  return `${name}: ${[...byCell].map(([cell, same]) => `${listed(same)}: ${cell}`).join('; ')}`;
}

function listed(words: readonly string[]): string {
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
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
