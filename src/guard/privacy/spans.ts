import type { FindingType } from '../../domain/finding.ts';
import type { Page } from './page.ts';

/** A stretch of text: offsets `start` to `end` (exclusive). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Finding extends Span {
  readonly type: FindingType;
}

/** Finds personal data of one kind, worded or written in one way. */
export interface PersonalDataRule {
  readonly id: string;
  readonly type: FindingType;
  readonly find: (page: Page) => Iterable<Span>;
}

/** The matches of a global pattern that pass `accept`; a group named `data` narrows the span to it. */
export function* matches(
  text: string,
  pattern: RegExp,
  accept: (match: RegExpExecArray) => boolean = () => true,
): Generator<Span> {
  for (const match of text.matchAll(pattern)) {
    if (!accept(match)) continue;
    const data = match.groups?.data;
    const start = data === undefined ? match.index : match.index + match[0].lastIndexOf(data);
    yield { start, end: start + (data ?? match[0]).length };
  }
}
