import { type AgeLimit, isOutdated } from '../domain/dates.ts';
import type { Visibility } from '../domain/visibility.ts';
import type { KnowledgeIndex } from '../knowledge/index/index-store.ts';
import { type IndexedPassage, passageId } from '../knowledge/index/passage.ts';

/** A passage as it stands in its document. Dates are ISO (year, month or day). */
export interface OpenedPassage {
  title: string;
  regio: string;
  date: string | null;
  validFrom: string | null;
  validUntil: string | null;
  /** Past its validity, or too old by the setting. */
  outdated: boolean;
  /** Headings from the outside in. */
  section: readonly string[];
  page: number | null;
  /** What stands before and behind it in the same section, in the order of the document. */
  before: readonly string[];
  text: string;
  after: readonly string[];
  /** The document itself, where the register knows an address. */
  url: string | null;
}

/** Opens a passage by its id; undefined for one that is not there, and for one that may not be seen. */
export type OpenPassage = (id: string, visible: readonly Visibility[]) => OpenedPassage | undefined;

export function createOpenPassage(
  { passages, sources }: Pick<KnowledgeIndex, 'passages' | 'sources'>,
  age: AgeLimit,
): OpenPassage {
  const numbers = passages.keys().filter((number) => passages[number]!.record === undefined);
  const byId = Map.groupBy(numbers, (number) => passageId(passages[number]!, sources[passages[number]!.source]!));
  return (id, visible) => {
    // Two folders can hold the same document, for different eyes.
    const number = byId.get(id)?.find((each) => visible.includes(sources[passages[each]!.source]!.visibility));
    if (number === undefined) return undefined;
    const { source, section, page, text } = passages[number]!;
    const { title, regio, date = null, validFrom = null, validUntil = null, url = null } = sources[source]!;
    const before = textsFrom(passages, number, -1).reverse();
    const dates = { date, validFrom, validUntil, outdated: isOutdated(sources[source]!, age) };
    return { title, regio, ...dates, section, page, url, before, text, after: textsFrom(passages, number, 1) };
  };
}

/** What is shown on either side at most, in characters. */
const MOST_BESIDE = 2000;

/** The passages next to one in its section, the nearest first. */
function textsFrom(passages: readonly IndexedPassage[], number: number, step: 1 | -1): string[] {
  const here = passages[number]!;
  const texts: string[] = [];
  let left = MOST_BESIDE;
  for (let at = number + step; isBeside(here, passages[at]); at += step) {
    left -= passages[at]!.text.length;
    if (left < 0) break;
    texts.push(passages[at]!.text);
  }
  return texts;
}

function isBeside(here: IndexedPassage, other: IndexedPassage | undefined): boolean {
  return other?.source === here.source && other.section.join('\n') === here.section.join('\n');
}
