import { contentOf, isIn, meets, type Token } from './reading.ts';

/** Prepositions that narrow what they stand with: without their phrase the sentence claims more. */
const NARROWING = new Set(
  'met zonder voor bij onder boven tot vanaf in op binnen buiten na tijdens van sinds per tegen tussen'.split(' '),
);
/** Parts that only give a reason or an example may go. */
const FREE_PARTS = new Set(['zodat', 'omdat', 'want', 'waardoor', '(']);
const LEAST_KEPT = 0.6;

/** Whether the sentence leaves out of its support something that narrows it: over-generalisation. */
export function generalises(sentence: readonly Token[], support: readonly Token[], known: readonly Token[]): boolean {
  const kept = new Set(support.filter((token) => isIn(token, sentence)));
  const core = support.filter((token) => !mayGo(token, support, kept));
  const content = contentOf(core);
  const isDropped = (token: Token) => !kept.has(token);
  if (content.filter((token) => kept.has(token)).length < LEAST_KEPT * content.length) return true;
  if (content.some((token) => isDropped(token) && (token.isNumber || (token.isName && !isIn(token, known)))))
    return true;
  if (dropsMember(core, kept)) return true;
  return core.some((token, at) => dropsModifier(core, at, kept) || dropsPhrase(token, core, at, kept));
}

/** A clause of its own after "en", a reason or an example, of which the sentence takes nothing. */
function mayGo(token: Token, support: readonly Token[], kept: ReadonlySet<Token>): boolean {
  const part = support.filter((other) => other.segment === token.segment);
  if (contentOf(part).some((other) => kept.has(other)) || part.some((other) => other.marker)) return false;
  // Of a row of numbers all stand, or none.
  if (part.some((other) => other.isNumber) && [...kept].some((other) => other.isNumber)) return false;
  const first = token.segment === 0;
  const next = support.find((other) => other.segment === token.segment + 1);
  // An infinitive may be half of a subject: "onderscheid maken tussen dit en dat is …".
  if (first) return next?.opener === 'en' && part.some((other) => other.isVerb && !other.text.endsWith('en'));
  return (
    FREE_PARTS.has(token.opener) ||
    token.opener === 'of' ||
    (token.opener === 'en' && part.some((other) => other.isVerb))
  );
}

/** De gemeente en de huisarts became de huisarts. */
function dropsMember(core: readonly Token[], kept: ReadonlySet<Token>): boolean {
  const members = Map.groupBy(contentOf(core), (token) => token.segment);
  return [...members.values()].some((member) => member.every((token) => !kept.has(token)));
}

/** ernstige dyslexie became dyslexie. */
function dropsModifier(core: readonly Token[], at: number, kept: ReadonlySet<Token>): boolean {
  const [token, next] = [core[at]!, core[at + 1]];
  if (!next || next.segment !== token.segment || token.kind !== 'content' || next.kind !== 'content') return false;
  return kept.has(next) && !kept.has(token) && !(token.isActor && next.isVerb);
}

/** kinderen met dyslexie became kinderen, or what a phrase stands with gave way to something else. */
function dropsPhrase(token: Token, core: readonly Token[], at: number, kept: ReadonlySet<Token>): boolean {
  if (!NARROWING.has(token.text)) return false;
  const [noun] = contentOf(core.slice(at + 1));
  if (noun === undefined || noun.segment !== token.segment) return false;
  if (!kept.has(noun)) return true;
  const head = core.slice(0, at).findLast((before) => before.segment === token.segment && before.kind !== 'function');
  return (
    head !== undefined && head.kind === 'content' && !head.isVerb && core.indexOf(head) >= at - 2 && !kept.has(head)
  );
}

/** Whether one part of the sentence mixes what the support says in two parts: who vraagt and what is geleverd. */
export function mixesParts(sentence: readonly Token[], support: readonly Token[]): boolean {
  const verbAt = support.findIndex((token) => token.isVerb);
  const shared = support.slice(0, Math.max(0, verbAt));
  const rivals = rivalParts(support);
  const parts = new Map<number, Set<number>>();
  for (const token of contentOf(sentence)) {
    if (isIn(token, shared)) continue;
    const places = new Set(
      contentOf(support)
        .filter((other) => meets(token, other))
        .map((other) => other.segment),
    );
    const [place] = places;
    if (places.size !== 1 || !rivals.has(place!)) continue;
    parts.set(token.segment, (parts.get(token.segment) ?? new Set()).add(place!));
  }
  return [...parts.values()].some((places) => places.size > 1);
}

/** Parts that each have a verb, a number or a name of their own. */
function rivalParts(support: readonly Token[]): Set<number> {
  const kinds = [(token: Token) => token.isVerb, (token: Token) => token.isNumber, (token: Token) => token.isName];
  const parts = kinds.map((isKind) => new Set(support.filter(isKind).map((token) => token.segment)));
  return new Set(parts.filter((found) => found.size > 1).flatMap((found) => [...found]));
}
