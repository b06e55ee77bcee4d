import type { Answer, AnswerSource } from '../domain/answer.ts';
import { textOfPart } from '../domain/answer-parts.ts';

/** From this share of its words on, a quote was read in the answer already. */
const READ = 0.8;

/** The quotes of the first sources that the parts resting on them do not show, with the number of each source. */
export function quotesBeyond({ parts, sources }: Answer, most: number): { source: AnswerSource; number: number }[] {
  return sources
    .slice(0, most)
    .map((source, at) => ({ source, number: at + 1 }))
    .filter(({ source, number }) => {
      const mark = `[${number}]`;
      const resting = parts.map(textOfPart).filter((text) => text.includes(mark));
      return source.quote !== '' && shareIn(source.quote, resting.join(' ')) < READ;
    });
}

function shareIn(quote: string, text: string): number {
  const shown = new Set(wordsOf(text));
  const words = wordsOf(quote);
  return words.filter((word) => shown.has(word)).length / Math.max(1, words.length);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}
