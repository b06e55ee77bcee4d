import { aanvraagSchema } from '../../domain/consultatie/aanvraag.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';
import { guardTexts } from '../../texts/guarded.ts';
import { denyAction } from '../handling/audit.ts';
import { mayDo } from '../handling/permissions.ts';
import { type FieldProblem, Refusal } from '../handling/refusal.ts';
import type { Caller, IntakePorts } from '../intake-ports.ts';
import { TOO_MUCH } from './check-aanvraag.ts';
import { fieldOf } from './form-sections.ts';
import { screenTexts, textsIn } from './screen-text.ts';
import { refuseAcute } from './submit.ts';

const KEEP_MS = 24 * 3_600_000;
const LONGEST_TEXT = 2500;
const FIELDS: ReadonlySet<string> = new Set(Object.keys(aanvraagSchema.shape));

export interface SavedDraft {
  /** Of the fields that are not kept. */
  problems: FieldProblem[];
  /** The emergency numbers, where there may be danger. */
  warning: string | undefined;
}

/**
 * Keeps what was filled in so far for a day, without the fields that hold personal data; those are named.
 * @throws Refusal acuut, with nothing kept
 */
export async function saveDraft(
  content: Record<string, unknown>,
  caller: Caller,
  ports: IntakePorts,
): Promise<SavedDraft> {
  const { principal } = caller;
  if (!mayDo(principal, 'aanvragen')) throw await denyAction(ports, caller, 'aanvragen');
  const screening = screenTexts(textsIn(content), ports.guard);
  if (screening.danger === 'acute' || content.veiligheid === 'acuut') {
    await ports.store.drafts.remove(principal.key);
    throw refuseAcute(ports);
  }
  if (screening.isTooMuch) throw new Refusal('ongeldig', consultatieTexts.refused.invalid, [TOO_MUCH]);
  const held = new Set(screening.problems.map(({ veld }) => fieldOf(veld)));
  const kept = Object.entries(content).filter(([veld, value]) => FIELDS.has(veld) && !held.has(veld) && isShort(value));
  await ports.store.drafts.save(principal.key, Object.fromEntries(kept), KEEP_MS);
  const warning = screening.danger === 'possible' ? guardTexts.isThereDanger(ports.crisisNumber) : undefined;
  return { problems: screening.problems, warning };
}

/** What was filled in before; undefined after a day, or when it was sent. */
export function readDraft({ principal }: Caller, { store }: IntakePorts): Promise<Record<string, unknown> | undefined> {
  return store.drafts.read(principal.key);
}

function isShort(value: unknown): boolean {
  return [...textsIn(value)].every(([, text]) => text.length <= LONGEST_TEXT);
}
