import { fold } from '../dutch/words.ts';
import { knownNames, organisationNames } from '../knowledge/known-names.ts';
import type { Knowledge } from '../knowledge/open-knowledge.ts';
import { type GuardVerdict, guard } from './guard.ts';

/** The guard as every channel uses it: names of organisations and gemeenten that the knowledge holds are nobody's. */
export type GuardMessage = (text: string) => GuardVerdict;

export function createGuardMessage(knowledge: Knowledge): GuardMessage {
  const gemeenten = knowledge.regions.gemeenten.flatMap(({ gemeente, also }) => [gemeente, ...also]).map(fold);
  const known = { names: organisationNames(knowledge), terms: new Set([...knownNames(knowledge), ...gemeenten]) };
  return (text) => guard(text, known);
}
