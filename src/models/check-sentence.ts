import type { NumberedPassage } from '../question/compose/model-ports.ts';
import { foldSpaces } from './check/canonical.ts';
import { type MarkerFault, markerFault } from './check/markers.ts';
import { sameNumbers } from './check/numbers.ts';
import { generalises, mixesParts } from './check/omissions.ts';
import { contentOf, isIn, read, type Token } from './check/reading.ts';
import { samePrepositions, sameRoles } from './check/roles.ts';
import { addressesReader, isPlain } from './check/safe-text.ts';
import { type SupportUnit, supportUnits } from './check/support-units.ts';

export type Fault = MarkerFault | 'unsafe' | 'no-passage' | 'empty' | 'words' | 'numbers' | 'roles' | 'order' | 'mixed';

/** What a sentence rests on: the passage, the exact slice of it, and an exception that follows there. */
export interface Support {
  n: number;
  quote: string;
  exception: string | undefined;
}

export type SentenceCheck = { ok: true; quote: string; supports: Support[] } | { ok: false; reason: Fault };

const MOST_CHARACTERS = 400;
const MOST_CLAUSES = 3;
/** What is left where two sentences were cut up and joined. */
const STUTTERS = /(?<!\p{L})(en|of|de|het|een|van|in) \1(?!\p{L})/iu;
/** Below this share of own words in the sentence itself, the words around it do not count either. */
const LEAST_OWN_SHARE = 0.5;
const BETWEEN_CLAUSES = /(?:,\s+|;\s+|\s+)(?:en|maar)\s+|;\s+|,\s+(?=(?:daarna|waarna|vervolgens)\b)/giu;

/**
 * Checks one sentence of a model against the passages it cites. Every content word, number, name, negation, condition
 * and role must stand in one sentence of one passage, and nothing that narrows that sentence may be left out; a
 * sentence of several clauses may take each from another. Rules alone: no model judges.
 */
export function checkSentence(
  text: string,
  cited: readonly number[],
  passages: readonly NumberedPassage[],
): SentenceCheck {
  const sentence = foldSpaces(text);
  if (sentence.length > MOST_CHARACTERS || !isPlain(text) || STUTTERS.test(sentence))
    return { ok: false, reason: 'unsafe' };
  const units = passages.filter(({ n }) => cited.includes(n)).flatMap(supportUnits);
  if (units.length === 0) return { ok: false, reason: 'no-passage' };
  const found = supportFor(sentence, units, MOST_CLAUSES);
  if (typeof found === 'string') return { ok: false, reason: found };
  return {
    ok: true,
    quote: found[0]!.quote,
    supports: found.map(({ n, quote, exception }) => ({ n, quote, exception })),
  };
}

/** The sentences a statement rests on: one for the whole, or one for each clause. */
function supportFor(text: string, units: readonly SupportUnit[], most: number): SupportUnit[] | Fault {
  const same = units.find(({ alone }) => alone === text);
  if (same) return [same];
  const whole = bestUnit(text, units);
  if (typeof whole !== 'string' || most === 1) return typeof whole === 'string' ? whole : [whole];
  for (const boundary of text.matchAll(BETWEEN_CLAUSES)) {
    const [first, rest] = [text.slice(0, boundary.index), text.slice(boundary.index + boundary[0].length)];
    const left = isClause(first) ? bestUnit(first, units) : 'words';
    const right = isClause(rest) && typeof left !== 'string' ? supportFor(rest, units, most - 1) : 'words';
    if (typeof left !== 'string' && typeof right !== 'string' && keepsSubject(rest, left, right[0]!))
      return [...new Set([left, ...right])];
  }
  return whole;
}

function isClause(text: string): boolean {
  const tokens = read(text);
  return tokens.some((token) => token.isVerb) && contentOf(tokens).length >= 2;
}

/** A clause that names nobody goes on about who was named before; its own support must do so too. */
function keepsSubject(text: string, before: SupportUnit, support: SupportUnit): boolean {
  const verbAt = read(text).findIndex((token) => token.isVerb);
  if (read(text).some((token, at) => token.isActor && at <= verbAt + 3)) return true;
  const actors = before.tokens.filter((token) => token.isActor);
  return before === support || actors.some((actor) => isIn(actor, [...support.tokens, ...support.before]));
}

function bestUnit(text: string, units: readonly SupportUnit[]): SupportUnit | Fault {
  const sentence = read(text);
  if (contentOf(sentence).length === 0) return 'empty';
  let closest: { fault: Fault; shared: number } = { fault: 'words', shared: -1 };
  for (const unit of units) {
    const fault = faultAgainst(text, sentence, unit);
    if (fault === undefined) return unit;
    const shared = contentOf(sentence).filter((token) => isIn(token, unit.tokens)).length;
    if (shared > closest.shared) closest = { fault, shared };
  }
  return closest.fault;
}

function faultAgainst(text: string, sentence: readonly Token[], unit: SupportUnit): Fault | undefined {
  if (!sameNumbers(sentence, unit.tokens)) return 'numbers';
  if (!hasItsWords(sentence, unit)) return 'words';
  if (addressesReader(text) && !addressesReader(unit.quote)) return 'roles';
  const fault = markerFault(sentence, unit.tokens);
  if (fault) return fault;
  if (!sameRoles(sentence, withContext(unit))) return 'roles';
  if (!samePrepositions(sentence, unit.tokens)) return 'order';
  if (mixesParts(sentence, unit.tokens)) return 'mixed';
  return generalises(sentence, unit.tokens, unit.heading) ? 'generalisation' : undefined;
}

/** Words of the sentence before count where this one points back to it. */
function withContext(unit: SupportUnit): Token[] {
  return [...unit.before, ...unit.tokens];
}

/** Every content word stands in the support; title and section may add words, but not take the place of dropped ones. */
function hasItsWords(sentence: readonly Token[], unit: SupportUnit): boolean {
  const content = contentOf(sentence);
  const own = content.filter((token) => isIn(token, unit.tokens));
  if (own.length < LEAST_OWN_SHARE * content.length) return false;
  const others = content.filter((token) => !own.includes(token) && !isIn(token, unit.before));
  if (others.length === 0) return true;
  const isWhole = contentOf(unit.tokens).every((token) => isIn(token, sentence));
  return isWhole && others.every((token) => !token.isActor && !token.isNumber && isIn(token, unit.heading));
}
