import type { ChoiceOutcome, ChoiceQuestion, Choices } from '../knowledge/records/choices.ts';

/**
 * One step of a keuzehulp, after the answers of `path`, each as "question:answer". All state travels in the path, so a
 * restart of the server and a second person in the chat change nothing.
 */
export type KeuzehulpStep = { regio: string; title: string; path: readonly string[] } & (
  | {
      kind: 'keuzehulp-question';
      intro: string;
      question: string;
      answers: readonly { text: string; path: string[] }[];
    }
  | { kind: 'keuzehulp-outcome'; outcome: ChoiceOutcome; sourceTitle: string }
);

/** The step that a path leads to; undefined where its answers fit no longer. */
export function keuzehulpStep(
  choices: Choices,
  path: readonly string[],
  titleOf: (document: string) => string,
): KeuzehulpStep | undefined {
  const { regio, title, intro } = choices;
  const place = walk(choices, path);
  if (!place) return undefined;
  const shared = { regio, title, path };
  if ('outcome' in place) {
    const { outcome } = place;
    return { ...shared, kind: 'keuzehulp-outcome', outcome, sourceTitle: titleOf(outcome.source.document) };
  }
  const { id, text: question, answers } = place.question;
  const next = answers.map(({ text }, at) => ({ text, path: [...path, `${id}:${at}`] }));
  return { ...shared, kind: 'keuzehulp-question', intro, question, answers: next };
}

type Place = { question: ChoiceQuestion } | { outcome: ChoiceOutcome };

function walk(choices: Choices, path: readonly string[]): Place | undefined {
  let place = questionOf(choices, choices.start);
  for (const answered of path) {
    const [id, answer] = answered.split(':');
    if (!place || 'outcome' in place || place.question.id !== id) return undefined;
    const given = place.question.answers[Number(answer)];
    if (!given) return undefined;
    place = given.next === undefined ? outcomeOf(choices, given.outcome!) : questionOf(choices, given.next);
  }
  return place;
}

function questionOf({ questions }: Choices, id: string): Place | undefined {
  const question = questions.find((each) => each.id === id);
  return question && { question };
}

function outcomeOf({ outcomes }: Choices, id: string): Place | undefined {
  const outcome = outcomes.find((each) => each.id === id);
  return outcome && { outcome };
}
