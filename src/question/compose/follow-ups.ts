import type { Answer, AnswerAction, Question } from '../../domain/answer.ts';
import type { Knowledge } from '../../knowledge/open-knowledge.ts';
import { answerTexts, listedRole } from '../../texts/answers.ts';
import type { LookUp } from '../look-up/look-up.ts';
import { createPlaceReader } from '../understand/places.ts';
import { understandQuestion } from '../understand/understand-question.ts';

/** Teams shows three. */
const MOST = 3;

/** A button has little room: of "Tussen Wal en Schip overleg (TWES)" the abbreviation. */
const shortName = (name: string): string => /\((\p{Lu}{2,})\)$/u.exec(name)?.[1] ?? name;

export type FollowUps = (question: Question, answer: Partial<Answer>) => AnswerAction[];

/** Questions to ask next, about what the answer names or what belongs to it; only those that a record answers. */
export function createFollowUps(knowledge: Knowledge, lookUp: LookUp): FollowUps {
  const { records, glossary, regions } = knowledge;
  const readPlaces = createPlaceReader(regions);

  const candidates = ({ gemeente, rol }: Question, { text = '', regio }: Partial<Answer>): string[] => {
    const { followUps } = answerTexts;
    const words = new Set(text.split(/[^\p{L}\p{N}-]+/u));
    const isNamed = (name: string) => text.includes(name);
    const callable = records.directory.find(
      (entry) => entry.regio === regio && entry.whoMayCall.advice !== undefined && isNamed(entry.name),
    );
    const abbreviation = glossary.entries
      .filter((entry) => entry.definition !== undefined && (entry.regio === undefined || entry.regio === regio))
      .flatMap(({ short }) => short)
      .find((word) => words.has(word));
    return [
      ...(callable ? [followUps.caller(shortName(callable.name))] : []),
      ...(abbreviation ? [followUps.term(abbreviation)] : []),
      followUps.route(listedRole(rol)),
      ...(gemeente ? [followUps.toegang(gemeente)] : []),
    ];
  };

  return (question, answer) => {
    if (answer.kind !== 'answer' || answer.regio == null) return [];
    const { text: _, previous: _before, follower: _follower, ...asker } = question;
    const isAnswered = (text: string): boolean => {
      const found = lookUp(understandQuestion({ ...asker, text }, readPlaces, regions));
      return found?.answers === true && found.kind === 'answer' && found.intent !== answer.intent;
    };
    return candidates(question, answer)
      .filter((text) => text !== question.text && isAnswered(text))
      .slice(0, MOST)
      .map((text) => ({ kind: 'ask', title: text, value: text }));
  };
}
