import { type FormField, formFields } from '../intake/form/form.ts';
import {
  FORM_SECTIONS,
  type FormSection,
  fieldOf,
  type SectionName,
  sectionsOf,
} from '../intake/form/form-sections.ts';
import type { FieldProblem } from '../intake/handling/refusal.ts';
import { consultatieTexts } from '../texts/consultatie.ts';
import { chatTexts } from '../texts/consultatie-chat.ts';
import type { ChoiceOf } from './choice.ts';
import { type FormPart, sentReceipt } from './consultatie-messages.ts';
import type { ConsultatiePorts } from './consultatie-ports.ts';
import type { ChoiceMessage, Reply } from './messages.ts';
import { readInputs } from './read-inputs.ts';
import { say, show } from './say.ts';

type FormChoice = ChoiceOf<'formulier'>;
type Values = Readonly<Record<string, unknown>>;

/** The form in the chat, part by part. The draft on the server holds what was filled in; a message shows one part of it. */
export async function respondToForm(
  { userKey }: ChoiceMessage,
  choice: FormChoice,
  ports: ConsultatiePorts,
): Promise<Reply> {
  if (choice.doen === 'versturen') return send(userKey, choice, ports);
  const { values, isKept, stamp } = await ports.desk.draft(userKey);
  const isBegin = choice.deel === FORM_SECTIONS[0];
  if (choice.concept !== stamp || !(isKept || isBegin)) return say(chatTexts.form.stale);
  if (choice.doen === 'terug') return goBack(userKey, choice, await withProfile(values, userKey, ports), ports);
  if (choice.doen === 'verder') return goOn(userKey, choice, await withProfile(values, userKey, ports), ports);
  return showPart(userKey, choice, values, [], ports);
}

async function goOn(userKey: string, choice: FormChoice, before: Values, ports: ConsultatiePorts): Promise<Reply> {
  const shown = sectionOf(choice.deel, before, ports);
  const given = readInputs(shown.fields, choice.velden);
  const now = sectionOf(choice.deel, { ...before, ...given }, ports);
  // What does not matter any more is not kept either.
  const dropped = shown.fields.filter((field) => !holds(now.fields, field.veld)).map(({ veld }) => [veld, undefined]);
  const { values, problems } = await ports.desk.fillIn(userKey, { ...given, ...Object.fromEntries(dropped) });
  const own = problems.filter(({ veld }) => holds(now.fields, veld));
  const asksMore = now.fields.some(({ veld }) => !holds(shown.fields, veld));
  if (own.length > 0 || asksMore) return showPart(userKey, choice, values, own, ports);
  const next = FORM_SECTIONS[FORM_SECTIONS.indexOf(choice.deel) + 1];
  if (choice.nazien || !next) return showSummary(userKey, choice, ports);
  return showPart(userKey, { ...choice, deel: next }, values, [], ports);
}

/** Keeps what stands in this part; what is wrong with it is told when it comes by again, but for words that were taken out. */
async function goBack(userKey: string, choice: FormChoice, before: Values, ports: ConsultatiePorts): Promise<Reply> {
  const { fields } = sectionOf(choice.deel, before, ports);
  const { values, problems } = await ports.desk.fillIn(userKey, readInputs(fields, choice.velden));
  const takenOut = problems.filter(({ veld, woorden }) => woorden && holds(fields, veld));
  if (takenOut.length > 0) return showPart(userKey, choice, values, takenOut, ports);
  const deel = FORM_SECTIONS[FORM_SECTIONS.indexOf(choice.deel) - 1] ?? choice.deel;
  return showPart(userKey, { ...choice, deel }, values, [], ports);
}

/** The summary, or the first part in which something is still wrong. */
async function showSummary(
  userKey: string,
  { concept, sleutel = crypto.randomUUID() }: { concept: string; sleutel?: string | undefined },
  ports: ConsultatiePorts,
  fault?: string,
): Promise<Reply> {
  const reviewed = await ports.desk.review(userKey);
  if (reviewed.kind === 'good') {
    const { aanvraag, seal: zegel, afwezig } = reviewed;
    return show({ kind: 'form-summary', aanvraag, concept, zegel, sleutel, afwezig, fault });
  }
  const { values } = await ports.desk.draft(userKey);
  const { problems } = reviewed;
  const wrong = sections(values, ports).find(({ fields }) => problems.some(({ veld }) => holds(fields, veld)));
  if (!wrong) return say(problems.map(({ melding }) => melding).join('\n\n'));
  const own = problems.filter(({ veld }) => holds(wrong.fields, veld));
  return showPart(userKey, { deel: wrong.name, concept, nazien: true }, values, own, ports);
}

async function send(userKey: string, choice: FormChoice, ports: ConsultatiePorts): Promise<Reply> {
  const { desk, links } = ports;
  const { zegel, sleutel, velden } = choice;
  if (!sleutel) return say(chatTexts.form.stale);
  if (velden.bevestigd !== 'true') return showSummary(userKey, choice, ports, consultatieTexts.field.confirm);
  const withAanleiding = velden.meesturen !== 'false';
  const sent = await desk.send(userKey, { seal: zegel, withAanleiding }, sleutel);
  if (sent !== 'changed') return { ...show(sentReceipt(sent, userKey, links)), forAll: true };
  const { isKept, stamp: concept } = await desk.draft(userKey);
  return isKept ? showSummary(userKey, { concept }, ports, chatTexts.form.changed) : say(chatTexts.form.stale);
}

async function showPart(
  userKey: string,
  { deel, concept, nazien }: Pick<FormPart, 'deel' | 'concept' | 'nazien'>,
  values: Values,
  problems: readonly FieldProblem[],
  ports: ConsultatiePorts,
): Promise<Reply> {
  const known = await withProfile(values, userKey, ports);
  const fields = sectionOf(deel, known, ports).fields.map((field) => withChoices(field, known, ports));
  const faults = new Map(problems.map((problem) => [fieldOf(problem.veld), faultOf(problem)]));
  return show({ kind: 'form-part', deel, fields, values: known, faults, concept, nazien });
}

/** What the bot knows of who asks stands in the form before anything was filled in. */
async function withProfile(values: Values, userKey: string, { profiles }: ConsultatiePorts): Promise<Values> {
  const { gemeente, rol } = await profiles.read(userKey);
  return { ...(gemeente && { gemeente }), ...(rol && { rol }), ...values };
}

/** The words are gone from the field, and named above it: their owner reads the text over. */
function faultOf({ melding, woorden }: FieldProblem): string {
  return woorden ? chatTexts.form.takenOut(woorden) : melding;
}

/** The gemeenten are known to the server and not to the schema. */
function withChoices(field: FormField, values: Values, ports: ConsultatiePorts): FormField {
  const { veld } = field;
  if (veld !== 'gemeente' && veld !== 'regio') return field;
  const known = ports.gemeenten();
  const names =
    veld === 'gemeente' ? new Set(known.map(({ gemeente }) => gemeente).sort()) : regiosOf(values.gemeente, ports);
  return { ...field, kind: 'choice', choices: [...names].map((name) => ({ value: name, label: name })) };
}

function regiosOf(name: unknown, { gemeenten }: ConsultatiePorts): string[] {
  return gemeenten()
    .filter(({ gemeente }) => gemeente === name)
    .map(({ regio }) => regio);
}

function sections(values: Values, ports: ConsultatiePorts): FormSection[] {
  return sectionsOf(formFields(), values, regiosOf(values.gemeente, ports).length > 1);
}

function sectionOf(deel: SectionName, values: Values, ports: ConsultatiePorts): FormSection {
  return sections(values, ports).find(({ name }) => name === deel)!;
}

function holds(fields: readonly FormField[], path: string): boolean {
  return fields.some(({ veld }) => veld === fieldOf(path));
}
