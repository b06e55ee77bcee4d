import type { AnswerAction, Question } from '../../domain/answer.ts';
import { textOfParts } from '../../domain/answer-parts.ts';
import type { Knowledge } from '../../knowledge/open-knowledge.ts';
import { answerTexts, listedRole } from '../../texts/answers.ts';
import type { Draft } from './draft.ts';

/** Teams shows three. */
const MOST = 3;

/** A button has little room: of "Overleg over jongeren (OOJ)" the abbreviation. */
const shortName = (name: string): string => /\((\p{Lu}{2,})\)$/u.exec(name)?.[1] ?? name;

/** Of the sociale kaart, what has people to call. */
const CALLABLE: ReadonlySet<string> = new Set(['team', 'overleg', 'organisatie', 'voorziening']);

export type FollowUps = (question: Question, answer: Draft) => AnswerAction[];

/** Questions to ask next, about what the answer names or what belongs to it; only those that a record answers. */
export function createFollowUps({ records, glossary }: Knowledge): FollowUps {
  const candidates = ({ gemeente, rol }: Question, { parts, regio, intent }: Draft): string[] => {
    const { followUps } = answerTexts;
    const text = textOfParts(parts);
    const words = new Set(text.split(/[^\p{L}\p{N}-]+/u));
    const isNamed = (name: string) => text.includes(name);
    const callable = records.directory.find(
      (entry) =>
        entry.regio === regio &&
        CALLABLE.has(entry.kind) &&
        entry.whoMayCall.advice !== undefined &&
        isNamed(entry.name),
    );
    const abbreviation = glossary.entries
      .filter((entry) => entry.definition !== undefined && (entry.regio === undefined || entry.regio === regio))
      .flatMap(({ short }) => short)
      .find((word) => words.has(word));
    return [
      ...(callable ? [followUps.caller(shortName(callable.name))] : []),
      ...(abbreviation ? [followUps.term(abbreviation)] : []),
      ...(intent !== 'route' && records.routes.some((route) => route.regio === regio)
        ? [followUps.route(listedRole(rol))]
        : []),
      ...(gemeente && intent !== 'toegang' ? [followUps.toegang(gemeente)] : []),
    ];
  };

  return (question, answer) => {
    if (answer.kind !== 'answer' || answer.regio == null) return [];
    return candidates(question, answer)
      .filter((text) => text !== question.text)
      .slice(0, MOST)
      .map((text) => ({ kind: 'ask', title: text, value: text }));
  };
}
