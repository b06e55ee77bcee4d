import type { IndexedPassage } from '../../knowledge/index/passage.ts';
import type { Sentence } from '../../knowledge/structure/sentences.ts';

const LEANS =
  /^(?:deze|dit|dat|die|hij|zij|ze|het gaat|daar|hier|waar|ook|maar|echter|daarom|daarbij|daardoor|daarnaast|daarvoor|hierbij|hierdoor|hiermee|hierover|hiervoor|zo|zo'n|dus|dan|en|of|toch|wel|verder|bovendien|vervolgens|bijvoorbeeld|denk bijvoorbeeld|in eerste instantie|met deze|met die|in dit|in deze|bij deze|op deze|op die)\b/i;

/** A sentence that points back to the one before it. */
export function leans(text: string): boolean {
  const line = text.trim();
  return LEANS.test(line) && !line.endsWith('?');
}

const LONGEST_HEADING = 90;

/** A lead-in, or a short line that is no sentence, item, row or figure: it announces what stands below it. */
export function announces({ text, start, end }: Sentence, passage: IndexedPassage): boolean {
  const line = text.trim();
  if (line.endsWith(':')) return true;
  const isLine = /^\n?$/.test(passage.text.slice(start - 1, start)) && /^\n?$/.test(passage.text.slice(end, end + 1));
  return isLine && line.length <= LONGEST_HEADING && !/[.!?;)”"'’\t,€]|^[-•●○▪✓]|\d{3}/.test(line);
}

/** The heads of the columns, or a question that heads one: neither says anything without what stands below it. */
export function isColumnHeading(text: string, passage: IndexedPassage): boolean {
  const line = text.trim();
  const columns = columnsOf(passage);
  return line === columns.join('\t').trim() || (line.endsWith('?') && columns.includes(line));
}

/** The heads of the columns: the first line with tabs of a table. */
export function columnsOf({ kind, context, text }: IndexedPassage): string[] {
  const head = kind === 'table' && context !== '' ? text.split('\n').find((line) => line.includes('\t')) : undefined;
  return head?.split('\t') ?? [];
}
