import { contentOf, isIn, meets, type Token } from './reading.ts';

/** How somebody takes part: acting or undergoing ('bare', after 'door' acting for sure), or through a preposition. */
type Part = 'bare' | 'door' | 'to' | 'van' | 'met' | 'voor' | 'other';

const PREPOSITIONS: Record<string, Part> = {
  door: 'door', aan: 'to', naar: 'to', bij: 'to', tot: 'to', van: 'van', met: 'met', voor: 'voor',
  in: 'other', op: 'other', over: 'other', tegen: 'other', boven: 'other', onder: 'other', tussen: 'other', via: 'other', zonder: 'other', na: 'other',
}; // biome-ignore format: a table
const PASSIVE = new Set(['wordt', 'worden', 'werd', 'werden']);
/** Prepositions whose noun may not change: na het gesprek is not na de intake. */
const FIXED = new Set('na naar voor tot vanaf buiten onder boven sinds tegen tijdens'.split(' '));

interface Player {
  token: Token;
  part: Part;
}

/** Whether everybody in the sentence does and undergoes what they do and undergo in the support. */
export function sameRoles(sentence: readonly Token[], support: readonly Token[]): boolean {
  const ours = playersOf(sentence);
  const theirs = playersOf(support);
  return (
    ours.every((player) =>
      theirs.some((other) => meets(player.token, other.token) && isSamePart(player.part, other.part)),
    ) &&
    sameOrder(ours, theirs) &&
    sameVoice(sentence, support)
  );
}

function isSamePart(part: Part, other: Part): boolean {
  const acting = (one: Part) => one === 'bare' || one === 'door';
  return part === other || (acting(part) && acting(other));
}

function playersOf(tokens: readonly Token[]): Player[] {
  return tokens.flatMap((token, at) =>
    token.isActor || (token.isName && token.kind === 'content' && !token.isNumber)
      ? [{ token, part: partOf(tokens, at) }]
      : [],
  );
}

/** The preposition that leads the noun phrase; determiners, adjectives and names stand between. */
function partOf(tokens: readonly Token[], at: number): Part {
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    const token = tokens[before]!;
    if (token.segment !== tokens[at]!.segment || token.isVerb) break;
    const part = PREPOSITIONS[token.text];
    if (part) return part;
  }
  return 'bare';
}

/** Who acts stands before who undergoes, in a passive sentence after "door". */
function sameOrder(ours: readonly Player[], theirs: readonly Player[]): boolean {
  const placed = inOrder(ours).map(({ token }) => ({
    part: token.segment,
    place: inOrder(theirs).findIndex((other) => meets(token, other.token)),
  }));
  return placed.every(({ part, place }, at) =>
    placed
      .slice(0, at)
      .every((before) => before.part !== part || before.place < 0 || place < 0 || place >= before.place),
  );
}

function inOrder(players: readonly Player[]): Player[] {
  return [...players.filter(({ part }) => part === 'door'), ...players.filter(({ part }) => part === 'bare')];
}

/** Turned from active to passive or back, the one who acted may not be the one who undergoes. */
function sameVoice(sentence: readonly Token[], support: readonly Token[]): boolean {
  const isPassive = (tokens: readonly Token[]) => tokens.some((token) => PASSIVE.has(token.text));
  if (isPassive(sentence) === isPassive(support)) return true;
  const first = playersOf(support).find(({ part }) => part === 'bare');
  const ours = playersOf(sentence).find(({ part }) => part === 'bare');
  return first === undefined || ours === undefined || !meets(first.token, ours.token);
}

/** Whether prepositions of place and time lead the same words. Numbers are compared with their bounds elsewhere. */
export function samePrepositions(sentence: readonly Token[], support: readonly Token[]): boolean {
  return covers(sentence, support, () => true) && covers(support, sentence, (token) => isIn(token, sentence));
}

function covers(from: readonly Token[], to: readonly Token[], counts: (token: Token) => boolean): boolean {
  return from.every((token, at) => {
    if (!FIXED.has(token.text)) return true;
    const [next] = contentOf(from.slice(at + 1));
    if (
      !next ||
      next.isNumber ||
      (token.text === 'voor' && next.isVerb) ||
      !counts(next) ||
      from[at + 1]?.segment !== token.segment
    )
      return true;
    return to.some(
      (other, place) =>
        other.text === token.text &&
        contentOf(to.slice(place + 1))
          .slice(0, 2)
          .some((noun) => meets(next, noun)),
    );
  });
}
