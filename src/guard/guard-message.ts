import { DUTCH_GEMEENTEN } from '../domain/dutch-gemeenten.ts';
import { STOP_WORDS } from '../dutch/stop-words.ts';
import { fold, wordsOf } from '../dutch/words.ts';
import { knownNames, organisationNames } from '../knowledge/known-names.ts';
import type { Knowledge } from '../knowledge/open-knowledge.ts';
import { type GuardVerdict, guard } from './guard.ts';
import type { KnownNames } from './privacy/page.ts';

/** The guard as every channel uses it: names of organisations and gemeenten that the knowledge holds are nobody's. */
export type GuardMessage = (text: string) => GuardVerdict;

const SHORTEST_TERM = 3;

export function createGuardMessage(knowledge: Knowledge): GuardMessage {
  const known = namesOf(knowledge);
  return (text) => guard(text, known);
}

export function namesOf(knowledge: Knowledge): KnownNames {
  const gemeenten = knowledge.regions.gemeenten.flatMap(({ gemeente, also }) => [gemeente, ...also]);
  const single = knowledge.records.directory
    .flatMap(({ name, also }) => [name, ...also])
    .filter((name) => !name.includes(' '));
  const written = [...gemeenten, ...DUTCH_GEMEENTEN.filter((name) => !name.includes(' ')), ...single].flatMap((name) =>
    wordsOf(name).map(({ text }) => fold(text)),
  );
  const terms = [...knownNames(knowledge), ...written].filter(
    (term) => term.length >= SHORTEST_TERM && !STOP_WORDS.has(term),
  );
  const places = DUTCH_GEMEENTEN.filter((name) => name.includes(' '));
  return { names: [...organisationNames(knowledge), ...places], terms: new Set(terms) };
}
