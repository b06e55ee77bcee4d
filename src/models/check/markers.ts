import { contentOf, isIn, meets, type Token } from './reading.ts';
import type { Marker } from './word-lists.ts';

/** As many in the sentence as in its support: neither dropped nor added. */
const COUNTED: readonly Marker[] = [
  'not',
  'never',
  'without',
  'except',
  'only',
  'provided',
  'if',
  'hedge',
  'plan',
  'before',
  'after',
  'first',
  'next',
  'limit',
];
/** The part in which these stand must be the part in which the support has them. */
const SCOPED: readonly Marker[] = ['not', 'never', 'without', 'except', 'only', 'provided', 'if', 'before', 'after'];
const LEAST_SHARED = 0.5;

export type MarkerFault = 'negation' | 'condition' | 'modality' | 'generalisation' | 'scope';

/** What the sentence does to negations, conditions and certainty that its support does not; undefined where they agree. */
export function markerFault(sentence: readonly Token[], support: readonly Token[]): MarkerFault | undefined {
  for (const marker of COUNTED) {
    if (count(sentence, marker) === count(support, marker)) continue;
    if (marker === 'if' && saysIfWithBij(sentence, support)) continue;
    return marker === 'not' || marker === 'never' || marker === 'without' ? 'negation' : 'condition';
  }
  if (count(sentence, 'all') > count(support, 'all')) return 'generalisation';
  if (isStronger(sentence, support)) return 'modality';
  return SCOPED.every((marker) => hasSameScope(sentence, support, marker)) ? undefined : 'scope';
}

function count(tokens: readonly Token[], marker: Marker): number {
  return tokens.filter((token) => token.marker === marker).length;
}

/** "Bij levensgevaar" and "Als er levensgevaar is" say the same. */
function saysIfWithBij(sentence: readonly Token[], support: readonly Token[]): boolean {
  const [withIf, withBij] = count(sentence, 'if') > count(support, 'if') ? [sentence, support] : [support, sentence];
  if (count(withIf, 'if') !== 1 || count(withBij, 'if') !== 0) return false;
  const condition = partsWith(withIf, 'if');
  return withBij.some(
    (token, at) =>
      token.text === 'bij' &&
      contentOf(withBij.slice(at + 1))
        .slice(0, 1)
        .some((next) => isIn(next, condition)),
  );
}

/** Mag or kan may not become moet or a plain fact, nor a plain fact moet; where something is denied they stay as they are. */
function isStronger(sentence: readonly Token[], support: readonly Token[]): boolean {
  const must = [count(sentence, 'must') > 0, count(support, 'must') > 0] as const;
  const can = [count(sentence, 'can') > 0, count(support, 'can') > 0] as const;
  if (count(support, 'not') + count(support, 'never') > 0) return must[0] !== must[1] || can[0] !== can[1];
  return (must[0] && !must[1]) || (can[1] && !can[0]) || (can[0] && must[1] && !must[0]);
}

function hasSameScope(sentence: readonly Token[], support: readonly Token[], marker: Marker): boolean {
  const ours = contentOf(partsWith(sentence, marker));
  const theirs = contentOf(partsWith(support, marker));
  if (ours.length === 0 || theirs.length === 0) return true;
  if (marker === 'only' && !sameNext(sentence, support)) return false;
  const shared = ours.filter((token) => isIn(token, theirs)).length;
  return shared / ours.length >= LEAST_SHARED;
}

/** Alleen belongs to the word after it: "alleen de huisarts verwijst" is not "de huisarts verwijst alleen". */
function sameNext(sentence: readonly Token[], support: readonly Token[]): boolean {
  const [ours] = nextContent(sentence);
  return (
    ours === undefined ||
    nextContent(support)
      .slice(0, 2)
      .some((token) => meets(ours, token))
  );
}

function nextContent(tokens: readonly Token[]): Token[] {
  return contentOf(tokens.slice(tokens.findIndex((token) => token.marker === 'only') + 1));
}

function partsWith(tokens: readonly Token[], marker: Marker): Token[] {
  const segments = new Set(tokens.filter((token) => token.marker === marker).map((token) => token.segment));
  return tokens.filter((token) => segments.has(token.segment));
}
