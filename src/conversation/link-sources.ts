import type { Answer } from '../domain/answer.ts';

/** The answer with the page of each passage that it rests on. */
export function linkSources(answer: Answer, pageOf: (place: string) => string): Answer {
  const sources = answer.sources.map((source) =>
    source.place === undefined ? source : { ...source, url: pageOf(source.place) },
  );
  return { ...answer, sources };
}
