import { fold } from '../../dutch/words.ts';
import type { SearchResult } from '../find/search.ts';
import type { Composed, ComposeSources } from './compose-passages.ts';
import { composePassages } from './compose-passages.ts';

const ASKS_SECTION =
  /^\s*(?:wat\s+(?:staat|zegt|bepaalt|regelt|houdt)|waar\s+gaat|geef|toon|laat)\b.{0,40}?(?:\b(paragraaf|par\.|hoofdstuk|artikel|art\.|bijlage|onderdeel)|(§))\s*(\d{1,3}(?:\.\d{1,2})*[a-z]?)(?![\d.]*\d)/iu;
const ARTICLE = /^(?:artikel|art\.|bijlage)$/i;

/**
 * What stands below the number that is asked for ("Wat staat er in paragraaf 2.2?"), or below the very question as the
 * document asks it; undefined where no heading that may be shown has it.
 */
export function composeSectionAsked(question: string, found: SearchResult, from: ComposeSources): Composed | undefined {
  const isAsked = headingAsked(question);
  const below = found.ranked.filter(({ passage }) => from.passages[passage]!.section.some(isAsked));
  return below.length === 0 ? undefined : composePassages(question, { ...found, ranked: below }, from);
}

function headingAsked(question: string): (title: string) => boolean {
  const [, named, sign, number] = ASKS_SECTION.exec(question) ?? [];
  if (number === undefined) {
    const asked = lettersOf(question);
    return (title) => title.endsWith('?') && lettersOf(title) === asked;
  }
  const word = (named ?? sign)!;
  const kinds = ARTICLE.test(word)
    ? word.replace('.', '[a-z.]*')
    : '(?:(?:paragraaf|par\\.|hoofdstuk|onderdeel|§)\\s*)?';
  const heading = new RegExp(`^${kinds}\\s*${number.replaceAll('.', '\\.')}(?![\\d.]*\\d|\\p{L})`, 'iu');
  return (title) => heading.test(title);
}

function lettersOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
