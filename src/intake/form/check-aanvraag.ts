import { type Aanvraag, AGES_OF, aanvraagSchema } from '../../domain/consultatie/aanvraag.ts';
import type { Danger } from '../../domain/danger.ts';
import { isObject } from '../../domain/is-object.ts';
import type { KnownGemeente } from '../../domain/regio.ts';
import { regioOfName } from '../../domain/regio.ts';
import { consultatieTexts, KEUZES } from '../../texts/consultatie.ts';
import type { FieldProblem } from '../handling/refusal.ts';
import { fieldProblems } from './field-messages.ts';
import { type GuardText, screenTexts, textsIn } from './screen-text.ts';

const OWN_VALUES: ReadonlySet<string> = new Set(Object.values(KEUZES).flatMap((choices) => Object.keys(choices)));

/** Where a request holds more text than is looked through. */
export const TOO_MUCH: FieldProblem = { veld: '', melding: consultatieTexts.field.tooMuch };

export interface CheckPorts {
  guard: GuardText;
  /** The gemeenten that the records know; one that two regions name is in it twice. */
  gemeenten: () => readonly KnownGemeente[];
}

export type Checked =
  /** With possible danger the emergency numbers are shown, and the request goes on. */
  | { kind: 'good'; aanvraag: Aanvraag; regio: string; danger: Danger }
  /** Acute danger, chosen or written: the form ends, and nothing is kept. */
  | { kind: 'acute' }
  | { kind: 'problems'; problems: FieldProblem[] };

/** Checks a request as it came in, whatever sent it: acute danger first, then every field at once. */
export function checkAanvraag(raw: unknown, ports: CheckPorts): Checked {
  const filled = withoutEmpty(raw);
  const screening = screenTexts(freeTexts(filled), ports.guard);
  if (screening.danger === 'acute' || (isObject(filled) && filled.veiligheid === 'acuut')) return { kind: 'acute' };
  if (screening.isTooMuch) return { kind: 'problems', problems: [TOO_MUCH] };
  const parsed = aanvraagSchema.safeParse(filled, { reportInput: true });
  const problems = parsed.success ? crossProblems(parsed.data) : fieldProblems(parsed.error);
  const place = isObject(filled) ? findPlace(filled.gemeente, filled.regio, ports.gemeenten()) : undefined;
  const all = [...problems, ...unreachable(filled), ...(place?.problems ?? []), ...screening.problems];
  if (!parsed.success || all.length > 0 || !place?.found) return { kind: 'problems', problems: onePerField(all) };
  const { gemeente, regio } = place.found;
  return { kind: 'good', aanvraag: { ...parsed.data, gemeente }, regio, danger: screening.danger };
}

/** The texts of a person; a value of our own lists needs no looking through. */
function* freeTexts(filled: unknown): Generator<[string, string]> {
  for (const [veld, text] of textsIn(filled)) if (!OWN_VALUES.has(text)) yield [veld, text];
}

/** A form sends a field that was left open as an empty text. */
export function withoutEmpty(raw: unknown): unknown {
  if (!isObject(raw)) return raw;
  return Object.fromEntries(
    Object.entries(raw).filter(([, value]) => !(typeof value === 'string' && value.trim() === '')),
  );
}

/** One of two fields that may each be left open: told in the same round as all else. */
function unreachable(filled: unknown): FieldProblem[] {
  if (!isObject(filled) || filled.telefoon || filled.email) return [];
  return [{ veld: 'telefoon', melding: consultatieTexts.field.reachable }];
}

function crossProblems({ vraagtype, leeftijdsgroep }: Aanvraag): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const ages = AGES_OF[vraagtype];
  if (ages && !ages.includes(leeftijdsgroep)) {
    const labels = ages.map((age) => KEUZES.leeftijdsgroep[age]);
    const melding = consultatieTexts.field.ageMismatch(KEUZES.vraagtype[vraagtype], labels);
    problems.push({ veld: 'leeftijdsgroep', melding });
  }
  return problems;
}

interface Place {
  found?: { gemeente: string; regio: string };
  problems: FieldProblem[];
}

/** The gemeente by any of its names; a gemeente of two regions needs the region too. */
export function findPlace(name: unknown, regio: unknown, gemeenten: readonly KnownGemeente[]): Place {
  if (typeof name !== 'string') return { problems: [] };
  const found = gemeenten.filter((each) => regioOfName({ regios: [], gemeenten: [each] }, name) !== undefined);
  const chosen = found.filter((each) => found.length === 1 || each.regio === regio);
  if (found.length === 0) return problem('gemeente', consultatieTexts.field.gemeenteUnknown(name.slice(0, 80)));
  if (chosen.length !== 1)
    return problem('regio', consultatieTexts.field.gemeenteTwice(found.map((each) => each.regio)));
  const { gemeente, regio: itsRegio } = chosen[0]!;
  return { found: { gemeente, regio: itsRegio }, problems: [] };
}

function problem(veld: string, melding: string): Place {
  return { problems: [{ veld, melding }] };
}

/** The first of each field, but personal data before all else: those words must go whatever else is wrong. */
function onePerField(problems: readonly FieldProblem[]): FieldProblem[] {
  const byVeld = new Map<string, FieldProblem>();
  for (const each of problems) if (!byVeld.has(each.veld) || each.woorden) byVeld.set(each.veld, each);
  return [...byVeld.values()];
}
