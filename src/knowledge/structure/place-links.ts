import type { Link } from '../read/source-text.ts';
import { stripMarkup } from './lines.ts';
import type { Passage, PlacedLink } from './passages.ts';

const SAFE = /^(?:https:\/\/|mailto:|tel:)\S+$/i;
/** A link of so many letters is not taken for the same words elsewhere. */
const DISTINCT = 12;
const CONTEXT = 24;

/**
 * Gives each passage the links of its text; `links` are in the order of the document. Links stand beside the text, so
 * that search and answers read words alone. An address that holds a hidden name is left out.
 */
export function placeLinks(passages: readonly Passage[], links: readonly Link[], hide: readonly string[]): Passage[] {
  const placed = new Map<number, PlacedLink[]>();
  let from = { passage: 0, at: 0 };
  for (const link of links.flatMap((each) => readable(each, hide))) {
    const found = findLink(passages, link, from);
    if (!found) continue;
    const before = passages[found.passage]!.text.slice(Math.max(0, found.at - CONTEXT), found.at);
    placed.set(found.passage, [...(placed.get(found.passage) ?? []), { ...link, before }]);
    if (link.text.length >= DISTINCT || found.passage === from.passage)
      from = { passage: found.passage, at: found.at + link.text.length };
  }
  return passages.map((passage, at) => (placed.has(at) ? { ...passage, links: placed.get(at)! } : passage));
}

function readable({ text, address }: Link, hide: readonly string[]): Link[] {
  const words = stripMarkup(text).replace(/\s+/g, ' ').normalize('NFC');
  const bare = address
    .trim()
    .replace(/[\s()[\]<>]/g, (sign) => (sign === ' ' ? '%20' : `%${sign.charCodeAt(0).toString(16)}`));
  const names = hide.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)).filter((name) => name.length > 3);
  const isNamed = names.some((name) => address.toLowerCase().includes(name));
  return !SAFE.test(bare) || isNamed || words.length < 2 || /[[\]]/.test(words) || words === bare
    ? []
    : [{ text: words, address: bare }];
}

function findLink(
  passages: readonly Passage[],
  { text }: Link,
  from: { passage: number; at: number },
): { passage: number; at: number } | undefined {
  for (let passage = from.passage; passage < passages.length; passage += 1) {
    const at = indexOfWords(passages[passage]!.text, text, passage === from.passage ? from.at : 0);
    if (at >= 0) return { passage, at };
  }
  return undefined;
}

/** Where words stand as whole words; -1 where they do not. */
export function indexOfWords(text: string, words: string, from = 0): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1))
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + words.length))) return at;
  return -1;
}
