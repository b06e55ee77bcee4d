import { z } from 'zod';
import { splitSentences } from '../knowledge/structure/sentences.ts';
import type { CheckedSentence, NumberedPassage } from '../question/compose/model-ports.ts';
import { ANSWER_SCHEMA, MOST_CHARACTERS } from './answer-prompt.ts';
import { withoutMark } from './check/support-units.ts';
import { checkSentence, type Fault, type Support } from './check-sentence.ts';

/** Takes the sentences of a model one by one as they are finished, and keeps those that pass. */
export interface SentenceGate {
  /** All there is so far; the last one counts only when the whole has come in. */
  take(value: unknown, isWhole: boolean): void;
  /** Adds exceptions that follow in the source and that the model left out. */
  addExceptions(): void;
  readonly kept: readonly CheckedSentence[];
  readonly dropped: readonly Fault[];
}

const SENTENCE = ANSWER_SCHEMA.shape.sentences.element;
const SENTENCES = z.object({ sentences: z.array(z.unknown()) });
const CITATION = /\s*\[\d+(?:,\s*\d+)*\]/g;
const POINTS_BACK = /^(?:dit|deze|die|dat|daar\p{L}*|hier\p{L}*|hij|zij|ze|dan|ook|maar|echter)\b/iu;

export function createSentenceGate(
  passages: readonly NumberedPassage[],
  onSentence?: (sentence: CheckedSentence) => void,
): SentenceGate {
  const kept: CheckedSentence[] = [];
  const dropped: Fault[] = [];
  const supports: Support[] = [];
  let taken = 0;
  let lastDropped = false;
  let characters = 0;

  const keep = (sentence: CheckedSentence): void => {
    if (characters + sentence.text.length > MOST_CHARACTERS || kept.some(({ text }) => text === sentence.text)) return;
    characters += sentence.text.length + 1;
    kept.push(sentence);
    onSentence?.(sentence);
  };
  const judge = (text: string, cited: readonly number[]): void => {
    // "Dit geldt ook voor …" after a dropped sentence would come to stand for another one.
    const check =
      lastDropped && POINTS_BACK.test(text)
        ? ({ ok: false, reason: 'words' } as const)
        : checkSentence(text, cited, passages);
    lastDropped = !check.ok;
    if (!check.ok) {
      dropped.push(check.reason);
      return;
    }
    supports.push(...check.supports);
    keep({
      text,
      passages: [...new Set(check.supports.map(({ n }) => n))],
      quotes: check.supports.map(({ n, quote }) => ({ n, quote })),
    });
  };

  return {
    kept,
    dropped,
    take(value, isWhole) {
      const all = SENTENCES.safeParse(value).data?.sentences ?? [];
      for (; taken < (isWhole ? all.length : all.length - 1); taken += 1) {
        const sentence = SENTENCE.safeParse(all[taken]).data;
        const parts = sentence ? splitSentences(withoutMark(sentence.text.replace(CITATION, '').trim())) : [];
        for (const { text } of parts) judge(text.trim(), sentence!.passages);
      }
    },
    addExceptions() {
      for (const { n, exception } of [...supports]) {
        if (exception && !supports.some(({ quote }) => quote === exception))
          keep({ text: exception.trim(), passages: [n], quotes: [{ n, quote: exception }] });
      }
    },
  };
}
