import { STOP_WORDS } from '../../dutch/stop-words.ts';
import { checkStatements, type StatementCheck } from '../../knowledge/check-statements.ts';
import { foldAnchor, type StatementEntry, statement } from '../../knowledge/statements.ts';
import type { Passage } from '../../knowledge/structure/passages.ts';
import type { ProposedStatement } from '../../models/draft-statements.ts';
import type { OpenDocument } from './read-sources.ts';

const LEAST_WORDS = 6;
const WORDS_OF_ID = 5;

/**
 * The entry for vragen.yaml, with an id that none of the others has; or why there is none: its form (too long), the
 * question is there already (known), or what doctor would have against it.
 */
export function toEntry(
  { quote, n: _, ...said }: ProposedStatement,
  passage: Passage,
  document: OpenDocument,
  others: readonly StatementEntry[],
): StatementEntry | StatementCheck | 'form' | 'known' {
  const asked = foldAnchor(said.vraag);
  if (others.some(({ vraag, ook }) => [vraag, ...ook].some((other) => foldAnchor(other) === asked))) return 'known';
  const bron = { document: document.document, near: anchorOf(quote, passage, document.passages) };
  const id = newId(said.vraag, new Set(others.map((other) => other.id)));
  const entry = statement.safeParse({ id, ...said, bron, date: document.entry.date }).data;
  if (!entry) return 'form';
  return checkStatements([{ file: '', line: 1, regio: document.entry.regio, entry }], [document])[0]?.kind ?? entry;
}

function newId(vraag: string, taken: ReadonlySet<string>): string {
  const letters = vraag.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const telling = (letters.match(/[a-z0-9]+/g) ?? []).filter((word) => !STOP_WORDS.has(word));
  const name = telling.slice(0, WORDS_OF_ID).join('-') || 'vraag';
  let id = name;
  for (let number = 2; taken.has(id); number += 1) id = `${name}-${number}`;
  return id;
}

/** The fewest words from the quote on, as they stand there, that no other passage of the document holds. */
function anchorOf(quote: string, passage: Passage, passages: readonly Passage[]): string {
  const words = passage.text.slice(passage.text.indexOf(quote)).match(/\S*[\p{L}\p{N}]\S*/gu) ?? [];
  const folded = passages.map(({ section, text }) => foldAnchor(`${section.at(-1) ?? ''} ${text}`));
  const isUnique = (anchor: string) => folded.filter((text) => text.includes(anchor)).length === 1;
  let count = LEAST_WORDS;
  while (count < words.length && !isUnique(foldAnchor(words.slice(0, count).join(' ')))) count += 1;
  return words.slice(0, count).join(' ');
}
