import { STOP_WORDS } from '../../dutch/stop-words.ts';
import { wordsOf } from '../../dutch/words.ts';
import { questionType } from './question-type.ts';

const SENTENCES = /[^.!?\n]+[.!?\n]*/g;
/** A question of fewer words is asked in all of them. */
const LEAST_STORY = 12;
/** Fewer words of content in the part that asks point back at the story: "wat nu?", "mag dat?". */
const LEAST_ASKED = 3;
/** A clause without stops around it brings along what it points at. */
const LEAST_SPOKEN = 2;
/** A sentence of more words was spoken rather than written: it tells and asks without a stop between. */
const LONGEST_SENTENCE = 20;

const SUBJECT = 'ik|je|jij|u|hij|zij|ze|we|wij|het|dat|die|dit|er|een|de';
const VERB = 'kan|mag|moet|kun|kunnen|mogen|moeten|hoef|heb|krijg|weet|ken|loopt|geldt|gaat|hoort|zit|bestaat|is';
const BEFORE_WORD = 'aan|bij|binnen|door|in|met|naar|onder|op|over|per|tot|uit|van|vanaf|via|voor';
/** What a clause begins with that asks: a word that asks, or a verb before its subject. */
const ASKS = `(?:(?:en|of|maar|dus) )?(?:(?:${BEFORE_WORD}) )?(?:wie|hoe\\p{L}*|welke?|wanneer|waar\\p{L}*|wat|(?:${VERB}) (?:${SUBJECT}))(?!\\p{L})`;
/** Behind these no clause begins: "nu is hij thuis", "binnen hoeveel dagen". */
const NO_START = `(?<!(?<!\\p{L})(?:${BEFORE_WORD}|en|of|maar|dus|nu|dan|toen|daarom|vandaag|gisteren|inmiddels|daarna|ook|hier|sindsdien|al))`;
const BEFORE_ASKING = new RegExp(`(?<=\\p{L})${NO_START} (?=${ASKS})`, 'iu');
/** Where what is told goes on: the next clause may point at this part of it alone. */
const BEFORE_TELLING = / (?=(?:nu|nou|maar|want|en (?:ik|hij|zij|ze|we|nu)) )/i;
const IS_ASKING = new RegExp(`^${ASKS}`, 'iu');
const POINTS_BACK = /(?<!\p{L})(?:dat|die|dit|dan|daar\p{L}*)(?!\p{L})/iu;

/**
 * The part of a message that asks; the rest tells:
 *
 *     Jongen van 15, al drie aanbieders versleten. Hoe krijg ik hem bij het RET?
 *                                                  ------------------------------
 *     ik hoor dat er een expertteam is  kan ik dat zelf bellen
 *     --------------------------------  ----------------------  "dat" points at the clause before it
 */
export function focusOf(text: string): string {
  if (wordsOf(text).length < LEAST_STORY) return text;
  const sentences = text.match(SENTENCES) ?? [];
  const focus = sentences.map(askingIn).join('').trim();
  const content = wordsOf(focus).filter((word) => !STOP_WORDS.has(word.text));
  return content.length < (sentences.length > 1 ? LEAST_ASKED : LEAST_SPOKEN) ? text : focus;
}

function askingIn(sentence: string): string {
  const isSpoken = wordsOf(sentence).length > LONGEST_SENTENCE;
  const clauses = isSpoken
    ? sentence.split(BEFORE_ASKING).flatMap((clause) => clause.split(BEFORE_TELLING))
    : [sentence];
  const pointsBack = (clause = ''): boolean => asks(clause) && POINTS_BACK.test(clause);
  return clauses.filter((clause, at) => asks(clause) || pointsBack(clauses[at + 1])).join(' ');
}

function asks(part: string): boolean {
  return part.includes('?') || questionType(part) !== 'other' || IS_ASKING.test(part);
}
