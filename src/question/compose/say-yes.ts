import { fold } from '../../dutch/words.ts';
import { VERBS_THAT_ASK } from '../understand/question-type.ts';

/** A sentence or part of one that begins with the verb, or ends in a word that asks to be confirmed. */
const ASKS = new RegExp(
  `(?:^|[.?!,;:] *|\\b(?:en|dus|maar|of) )(?:${VERBS_THAT_ASK})\\b|\\b(?:toch|niet|of niet|klopt dat|geldig|verplicht) *\\?`,
);
const YES_OR_NO = /^(?:ja|nee)[,.:] (?:maar )?/i;

/** An owner's answer as it fits this question: it opens with yes or no only where that is asked. */
export function sayYesOnlyIfAsked(answer: string, question: string): string {
  const opening = YES_OR_NO.exec(answer);
  if (!opening || ASKS.test(fold(question).trim())) return answer;
  const rest = answer.slice(opening[0].length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
