/** When a source holds, as its register says. `document` is its name within its folder, `replaces` a file beside it. */
export interface Dated {
  document: string;
  replaces?: string | undefined;
  validFrom?: string | undefined;
  date?: string | undefined;
  /** Documents of which it is a later version, by all signs: from its date on they do not hold. */
  newerThan?: readonly string[] | undefined;
}

/**
 * The documents that do not hold on a day (ISO): those that begin later, and those that another replaces or is a later
 * version of by then.
 *
 * ```
 * afspraken-2023 ← replaced by afspraken-2026 (from 2026-01-01) ← replaced by afspraken-2027 (from 2027-01-01)
 * on 2026-11-30: not afspraken-2023, not yet afspraken-2027
 * ```
 */
export function notHolding(sources: readonly Dated[], today: string): ReadonlySet<string> {
  const early = sources.filter((source) => beginsLater(source, today));
  const replaced = sources
    .filter((source) => !beginsLater(source, today))
    .flatMap((source) => replacedBy(source) ?? []);
  const outdated = sources
    .filter(({ validFrom, date }) => !beginsLater({ validFrom: validFrom ?? date }, today))
    .flatMap(({ newerThan = [] }) => newerThan);
  return new Set([...early.map(({ document }) => document), ...replaced, ...outdated]);
}

/** Whether a source does not hold yet on a day (ISO). */
export function beginsLater({ validFrom }: Pick<Dated, 'validFrom'>, today: string): boolean {
  return validFrom !== undefined && startOf(validFrom) > today;
}

/** The document that a source replaces, named as documents are. */
export function replacedBy({ document, replaces }: Dated): string | undefined {
  return replaces === undefined ? undefined : `${document.slice(0, document.lastIndexOf('/') + 1)}${replaces}`;
}

/** The first day that a date of a year, a month or a day can mean. */
function startOf(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}
