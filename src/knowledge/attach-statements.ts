import type { GuidedPlace, IndexedPassage, Source } from './index/passage.ts';
import { anchorOffset, foldAnchor, type StatementEntry, stemName } from './statements.ts';

/** Puts each statement with the passage that holds its anchor; gives those that stand in no passage of their document. */
export function attachStatements(
  passages: readonly IndexedPassage[],
  sources: readonly Pick<Source, 'document'>[],
  statements: readonly StatementEntry[],
): StatementEntry[] {
  const byDocument = Map.groupBy(statements, ({ bron }) => stemName(bron.document));
  return sources
    .entries()
    .flatMap(([source, { document }]) => {
      const own = passages.filter((passage) => passage.source === source);
      return attach(own, byDocument.get(stemName(document)) ?? []);
    })
    .toArray();
}

function attach(passages: readonly IndexedPassage[], statements: readonly StatementEntry[]): StatementEntry[] {
  const folded = passages.map((passage) => foldAnchor(`${passage.section.at(-1) ?? ''} ${passage.text}`));
  let last = 0;
  return statements.filter((statement) => {
    const anchor = foldAnchor(statement.bron.near);
    const at = findFrom(folded, anchor, last);
    if (at === undefined) return true;
    passages[at]!.guide.push(placeOf(statement, anchorOffset(passages[at]!.text, anchor)));
    last = at;
    return false;
  });
}

function placeOf(
  { id, vraag, ook, open, antwoord, lijst, toelichting, rollen, gemeenten, status }: StatementEntry,
  at: number,
): GuidedPlace {
  const place = { at, asks: [vraag, ...ook], lacks: open };
  if (antwoord === undefined) return place;
  return {
    ...place,
    statement: {
      id,
      antwoord,
      status,
      ...(lijst && { lijst }),
      ...(toelichting && { toelichting }),
      ...(rollen && { rollen }),
      ...(gemeenten && { gemeenten }),
    },
  };
}

/** The first text from `start` on, and then from the beginning, that holds the anchor: statements follow their document. */
function findFrom(texts: readonly string[], anchor: string, start: number): number | undefined {
  for (let step = 0; step < texts.length; step += 1) {
    const at = (start + step) % texts.length;
    if (texts[at]!.includes(anchor)) return at;
  }
  return undefined;
}
