import { fold } from '../../dutch/words.ts';

const VERBS =
  'is|zijn|mag|mogen|kan|kunnen|moet|moeten|heeft|hebben|wordt|worden|bestaat|bestaan|geldt|gelden|komt|doet|doen|krijgt|werkt|werken|gaat|zit|valt|hoort|biedt|betaalt|betalen|hoef|hoeft|heb|regelt|klopt|geldig|toegestaan|verplicht';
/** A sentence or part of one that begins with the verb, or ends in a word that asks to be confirmed. */
const ASKS = new RegExp(
  `(?:^|[.?!,;:] *|\\b(?:en|dus|maar|of) )(?:${VERBS})\\b|\\b(?:toch|niet|of niet|klopt dat|geldig|verplicht) *\\?`,
);
const YES_OR_NO = /^(?:ja|nee)[,.:] (?:maar )?/i;

/** An owner's answer as it fits this question: it opens with yes or no only where that is asked. */
export function sayYesOnlyIfAsked(answer: string, question: string): string {
  const opening = YES_OR_NO.exec(answer);
  if (!opening || ASKS.test(fold(question).trim())) return answer;
  const rest = answer.slice(opening[0].length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
