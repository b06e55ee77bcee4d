import { STOP_WORDS } from '../../dutch/stop-words.ts';
import { wordsOf } from '../../dutch/words.ts';
import { VERBS_THAT_ASK } from './question-type.ts';

const MOST_QUESTIONS = 3;
const ASKING = new Set(VERBS_THAT_ASK.split('|'));
/** Words beside those that stop and those that only ask for a yes: "klopt dat?" asks for nothing of its own. */
const LEAST_CONTENT = 1;
/** Of a part of a sentence: with fewer it leans on the other part. */
const LEAST_OF_CLAUSE = 2;

/** The questions of a message that each ask something of their own, at most three; `places` say where and not what. */
export function questionsIn(text: string, places: readonly string[]): string[] {
  const sentences = text.match(/[^.!?\n]+\?/g) ?? [];
  return sentences
    .flatMap((sentence) => clausesOf(sentence, places))
    .map((sentence) => sentence.trim().replace(/^(?:en|of|maar|dus) /i, ''))
    .filter((sentence) => contentOf(sentence, places) >= LEAST_CONTENT)
    .slice(0, MOST_QUESTIONS);
}

/** "Mag de aanbieder weigeren, en hoelang blijft een dossier bewaard?": two questions in one sentence, where each says enough. */
function clausesOf(sentence: string, places: readonly string[]): string[] {
  const clauses = sentence.split(/, en (?=(?:hoe\p{L}*|wie|wat|waar\p{L}*|wanneer|welke|mag|moet|kan)(?!\p{L}))/iu);
  return clauses.every((clause) => contentOf(clause, places) >= LEAST_OF_CLAUSE) ? clauses : [sentence];
}

function contentOf(sentence: string, places: readonly string[]): number {
  const says = (word: string): boolean => !STOP_WORDS.has(word) && !ASKING.has(word) && !places.includes(word);
  return wordsOf(sentence).filter(({ text }) => says(text)).length;
}
