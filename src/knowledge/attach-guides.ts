import type { GuidedPlace, IndexedPassage, Source } from './index/passage.ts';
import { anchorOffset, foldAnchor, type GuideEntry } from './reading-guide.ts';

/** Puts each entry of the reading guides with the passage that holds its anchor. */
export function attachGuides(
  passages: readonly IndexedPassage[],
  sources: readonly Source[],
  guides: readonly GuideEntry[],
): void {
  const byDocument = Map.groupBy(guides, (guide) => stemName(guide.document));
  for (const [source, { document }] of sources.entries()) {
    const entries = byDocument.get(stemName(document));
    if (!entries) continue;
    const own = passages.filter((passage) => passage.source === source);
    const folded = own.map((passage) => foldAnchor(`${passage.section.at(-1) ?? ''} ${passage.text}`));
    let last = 0;
    for (const [anchor, questions] of byAnchor(entries)) {
      const at = findFrom(folded, anchor, last);
      if (at === undefined) continue;
      own[at]!.guide.push({ at: anchorOffset(own[at]!.text, anchor), ...questions });
      last = at;
    }
  }
}

/** The questions of all entries with the same anchor, in the order of the guide. */
function byAnchor(entries: readonly GuideEntry[]): Map<string, Pick<GuidedPlace, 'asks' | 'lacks'>> {
  const questions = new Map<string, Pick<GuidedPlace, 'asks' | 'lacks'>>();
  for (const { near, about, asks, lacks } of entries) {
    const anchor = foldAnchor(near);
    const known = questions.get(anchor) ?? { asks: [], lacks: [] };
    known.asks.push(...(about ? [about] : []), ...asks);
    known.lacks.push(...lacks);
    questions.set(anchor, known);
  }
  return questions;
}

/** The first text from `start` on, and then from the beginning, that holds the anchor: a guide follows its document. */
function findFrom(texts: readonly string[], anchor: string, start: number): number | undefined {
  for (let step = 0; step < texts.length; step += 1) {
    const at = (start + step) % texts.length;
    if (texts[at]!.includes(anchor)) return at;
  }
  return undefined;
}

/** The same document saved as .txt, .pdf or .docx keeps its reading guide. */
function stemName(document: string): string {
  return document.replace(/\.[^.]+$/, '');
}
