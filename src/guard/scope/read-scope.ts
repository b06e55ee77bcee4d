import type { Words } from '../../dutch/message-words.ts';
import { compilePhrases } from '../../dutch/phrases/phrases.ts';
import { STOP_WORDS } from '../../dutch/stop-words.ts';
import type { TellKind } from '../../learned/text-score.ts';
import { MESSAGE_KINDS, type MessageKind } from './message-kind.ts';
import { type OutOfScopeReason, SCOPE_CONTEXT, SCOPE_WORDS, type ScopeRule } from './scope-rules.ts';

/** What a message is most likely about, with the chance of that and of its being for this bot at all. */
export interface Scope {
  readonly kind: MessageKind;
  readonly chance: number;
  readonly field: number;
}

export interface ScopeReading {
  readonly scope: Scope;
  /** Why the message is no question for this bot. */
  readonly reason: OutOfScopeReason | undefined;
  /** Whether its words say so; else a score does, and what is found may show it wrong. */
  readonly isSaid: boolean;
}

/** `isOfField`: whether the message names a gemeente, team or organisation of the region. */
export type ReadScope = (words: Words, isOfField: boolean) => ScopeReading;

/** Below this chance of being for this bot a message is declined, whatever might be found: with a word or name of the work, and without. */
const LEAST_FIELD = { named: 0.1, unnamed: 0.25 };
/** From this chance of another kind a message is declined too, whatever it names. */
const SURE_OF_OTHER = 0.6;
/** A name among so few words is looked up, whatever it is like. */
const SHORT = 3;
/** Beyond this a message tells a story in which any word may occur. */
const LONGEST = 200;
const UNREAD: ScopeReading = { scope: { kind: 'field', chance: 1, field: 1 }, reason: undefined, isSaid: false };

export function createScopeReader(rules: readonly ScopeRule[], tellKind: TellKind<MessageKind>): ReadScope {
  const find = compilePhrases([...rules, ...SCOPE_CONTEXT], { classes: SCOPE_WORDS });
  return (words, isOfField) => {
    const length = words.word.length;
    if (length === 0 || length > LONGEST) return UNREAD;
    const hits = find(words);
    const applies = ({ id, maxWords = LONGEST, unless }: ScopeRule) =>
      hits.has(id) && length <= maxWords && !hits.has(unless);
    const scope = likeliest(tellKind(words));
    const said = rules.find(applies)?.reason;
    if (said === undefined && saysTooLittle(words, isOfField)) return UNREAD;
    const least = isOfField || hits.has('domain') ? LEAST_FIELD.named : LEAST_FIELD.unnamed;
    const isOther = scope.field < least || (scope.kind !== 'field' && scope.chance >= SURE_OF_OTHER);
    return { scope, reason: said ?? (isOther ? reasonOf(scope.kind) : undefined), isSaid: said !== undefined };
  };
}

/** "En in Deventer?", "hoe dan?": what is meant stands before it, or is asked. */
function saysTooLittle({ word, unique }: Words, isOfField: boolean): boolean {
  return (isOfField && word.length <= SHORT) || unique.every((each) => STOP_WORDS.has(each));
}

function likeliest(chances: Readonly<Record<MessageKind, number>>): Scope {
  const kind = MESSAGE_KINDS.reduce((best, other) => (chances[other] > chances[best] ? other : best));
  return { kind, chance: chances[kind], field: chances.field };
}

/** What to say to a message of a kind; of the bot itself only the rules know what is meant. */
export function reasonOf(kind: MessageKind): OutOfScopeReason {
  return kind === 'meta' || kind === 'field' ? 'off-topic' : kind;
}
