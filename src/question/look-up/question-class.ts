import type { Asked } from './asked.ts';
import { CALL, EXISTS, HOW, hasAny } from './frames.ts';

/** What a question wants to know of a thing. */
export type QuestionClass = 'call' | 'how' | 'exists' | 'contents' | 'definition' | 'other';

const DEFINITION_ASKED =
  /\bwat (?:is|zijn|was|waren|betekent|betekenen|houdt|houden|doet|doen|wordt bedoeld|bedoel\w*|verstaa\w*|wil)\b|betekenis|definitie|\buitleg|afkorting|\bbegrip\b|\bwaar (?:staat|is|dient|zijn) .* (?:voor|toe)\b/;
const CONTENTS_ASKED = /\bwat (?:staat|zit|staan|zitten)\b.*\bin\b|\binhoud\b|\bwat regelt\b|\bwelke .*\bstaan\b/;

export function questionClass({ folded, words, question }: Asked): QuestionClass {
  if (CONTENTS_ASKED.test(folded)) return 'contents';
  if (hasAny(words, CALL) || (question.type === 'who' && /\b(?:mag|mogen|kan|kunnen)\b/.test(folded))) return 'call';
  if (question.type === 'procedure' || question.type === 'where') return 'how';
  if (DEFINITION_ASKED.test(folded)) return 'definition';
  if (/^wat\b/.test(folded.trim())) return 'other';
  if (hasAny(words, HOW)) return 'how';
  return question.type === 'yesno' || hasAny(words, EXISTS) ? 'exists' : 'definition';
}

/** Numbers, moments, reasons, lists and people: details that a record of the sociale kaart does not hold. */
export function isDetail({ question: { type }, folded, words }: Asked): boolean {
  if (type === 'howmuch' || type === 'when' || type === 'why') return true;
  if (type === 'list') return !/\bvoor welke\b|\bwelke rol\b/.test(folded);
  return type === 'who' && !hasAny(words, CALL) && !/\b(?:mag|mogen|kan|kunnen|voor wie)\b/.test(folded);
}
