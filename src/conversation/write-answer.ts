import type { Answer } from '../domain/answer.ts';
import { foldedParts, openParts, textOfParts } from '../domain/answer-parts.ts';
import { texts } from '../texts/nl.ts';

/** An answer in words alone: what was asked, what to know of its sources, and behind a line of its own what is more. */
export function writeAnswer({ parts, warnings }: Answer): string {
  const more = foldedParts(parts);
  return [
    textOfParts(openParts(parts)),
    ...warnings,
    ...(more.length > 0 ? [`${texts.answer.more}:`, textOfParts(more)] : []),
  ].join('\n\n');
}
