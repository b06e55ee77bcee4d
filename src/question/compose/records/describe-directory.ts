import type { AnswerPart } from '../../../domain/answer-parts.ts';
import { isParty } from '../../../domain/parties.ts';
import { fold } from '../../../dutch/words.ts';
import type { DirectoryDetail } from '../../../knowledge/records/directory.ts';
import type { DirectoryRecord } from '../../../knowledge/records/load-records.ts';
import { listInDutch, PARTY_NAMES, recordTexts, VERWIJZER_NAMES } from '../../../texts/records.ts';
import { asksTwice } from '../../understand/question-type.ts';
import { namedVerwijzer, partyOf, verwijzerOf, withoutGoal } from '../../understand/roles.ts';
import { askedDetails, detailText } from './entry-details.ts';
import type { RecordAnswer, RecordQuestion, RecordSources } from './record-answer.ts';
import { regionalSource } from './record-sources.ts';

const texts = recordTexts.directory;

/** What stands in a document that is only known to be there. */
const ASKS_CONTENTS = /\b(?:staat|staan|inhoud|regelt|schrijft|werkwijze)\b/i;

/** Asks for all ways to reach somebody. */
const REACH = 'telefoon mail';

/** What no document says is no answer to open with. */
const UNDESCRIBED = /^niet (?:beschreven|van toepassing)/i;

/** What a question wants to know of a thing of the sociale kaart; it decides what stands first. */
type Wanted = 'callers' | 'how' | 'forWhom' | 'what';

/** An entry of the sociale kaart, what was asked first. */
export function describeDirectory(
  entry: DirectoryRecord,
  question: RecordQuestion,
  { records, age }: RecordSources,
): RecordAnswer {
  const wanted = wantedOf(question);
  const details = askedDetails(entry, question);
  const isUnknown =
    (entry.contents === 'unknown' && ASKS_CONTENTS.test(question.text)) ||
    (wanted === 'callers' && details.length === 0 && entry.whoMayCall.parties.length === 0);
  return {
    kind: isUnknown ? 'no-answer' : 'answer',
    intent: 'directory',
    regio: entry.regio,
    record: { kind: 'directory', regio: entry.regio, id: entry.id },
    parts: [
      ...(details.length > 0 ? detailParts(entry, details, question) : partsFor(entry, wanted, question)),
      scopeOf(entry),
    ],
    sources: [regionalSource(entry, entry.what, records, age)],
    actions: [],
  };
}

/** Whether a question is who may call on something, so that the answer must be said to the role of the asker. */
export function asksCallers(question: Pick<RecordQuestion, 'text' | 'type'>): boolean {
  return wantedOf(question) === 'callers';
}

function wantedOf({ text, type }: Pick<RecordQuestion, 'text' | 'type'>): Wanted {
  const folded = fold(text);
  if (/\b(?:mag|mogen|wie kan|wie belt|kan ik|kunnen wij)\b/.test(folded) && type !== 'definition') return 'callers';
  if (/\b(?:voor wie|doelgroep|leeftijd|hoe oud)\b/.test(folded)) return 'forWhom';
  if (/\bwie (?:verwijst|verwijzen|meldt|melden)\b|\bkan (?:een|de|het) .*\bverwijzen naar\b/.test(folded))
    return 'callers';
  return type === 'procedure' || /\b(?:aanmeld|bereik|bel|contact|inschakel|meld)/.test(folded) ? 'how' : 'what';
}

function partsFor(entry: DirectoryRecord, wanted: Wanted, question: RecordQuestion): AnswerPart[] {
  const what: AnswerPart = { kind: 'lead', text: whatText(entry, question), cites: [1] };
  const callers = { kind: 'callers' as const, text: callersText(entry, question, wanted), cites: [1] };
  const contact = contactOf(entry, question);
  const how = {
    kind: 'next' as const,
    text: contact && UNDESCRIBED.test(entry.how) ? contact : texts.how([entry.how, contact].filter(Boolean).join(' ')),
  };
  const forWhom = { kind: 'next' as const, text: texts.forWhom(entry.forWhom) };
  const caveats = caveatsOf(entry, question);
  const lead = (part: { text: string }): AnswerPart => ({
    kind: 'lead',
    text: `**${entry.name}**. ${part.text}`,
    cites: [1],
  });
  const about: AnswerPart = { kind: 'quote', text: entry.what, cites: [1] };
  if (isOutside(entry, question)) return [lead({ text: reachText(entry, question) }), about, ...caveats.slice(1), how];
  if (asksTwice(question.text)) return [what, callers, how, ...caveats, folded(forWhom)];
  if (wanted === 'callers') return [lead(callers), ...caveats, how, about];
  if (wanted === 'how' && UNDESCRIBED.test(entry.how) && contact === '')
    return [what, how, ...caveats, folded(callers)];
  if (wanted === 'how') return [lead(how), about, folded(callers), ...caveats];
  if (wanted === 'forWhom') return [lead(forWhom), about, ...caveats, folded(callers)];
  return [what, ...caveats, folded(callers), folded(forWhom), folded(how)];
}

/** What a list says of an entry under the names that were asked; who may call stands beside it where that was asked too. */
function detailParts(
  entry: DirectoryRecord,
  details: readonly DirectoryDetail[],
  question: RecordQuestion,
): AnswerPart[] {
  const said = details.map(detailText);
  const cites = [1];
  const wanted = wantedOf(question);
  const callers: AnswerPart = { kind: 'callers', text: callersText(entry, question, wanted), cites };
  const caveats = caveatsOf(entry, question);
  const outside: AnswerPart[] = isOutside(entry, question) ? [{ ...caveats.shift()!, kind: 'lead' } as AnswerPart] : [];
  return [
    ...outside,
    ...(said.length === 1
      ? [{ kind: 'lead' as const, text: `**${entry.name}**. ${said[0]}`, cites }]
      : [{ kind: 'list' as const, title: entry.name, items: said, cites }]),
    ...(wanted === 'callers' || VERWIJST.test(question.text) ? [callers] : []),
    ...caveats,
    ...(entry.what === '' ? [] : [folded({ kind: 'quote', text: entry.what, cites })]),
  ];
}

const VERWIJST = /\b(?:door)?verwij[sz]/i;

/** Whether an entry holds what is asked of it, beyond what it is: a detail of a list, or who may call. */
export function holdsAsked(entry: DirectoryRecord, question: RecordQuestion): boolean {
  const wanted = wantedOf(question);
  if (askedDetails(entry, question).length > 0) return true;
  if (wanted === 'callers') return entry.whoMayCall.parties.length > 0;
  if (question.type === 'definition') return true;
  return (wanted === 'how' || wanted === 'forWhom') && !UNDESCRIBED.test(entry[wanted]);
}

function folded(part: AnswerPart): AnswerPart {
  return { ...part, folded: true };
}

function whatText({ name, what, contents }: DirectoryRecord, { text }: RecordQuestion): string {
  return contents === 'unknown' && ASKS_CONTENTS.test(text)
    ? `**${name}**: ${texts.contentsUnknown(what)} ${what}`
    : `**${name}**: ${what}`;
}

/** Who may call, said to the role that the question names; the asker's own role only where the question says "ik". */
function callersText(
  { whoMayCall: { parties, advice } }: DirectoryRecord,
  { text, rol }: RecordQuestion,
  wanted: Wanted,
): string {
  if (parties.length === 0) return advice ?? texts.callersUnknown;
  const folded = withoutGoal(fold(text));
  const role =
    wanted !== 'callers'
      ? undefined
      : /\b(?:ik|wij|we)\b/.test(folded)
        ? verwijzerOf(folded, rol)
        : namedVerwijzer(folded);
  const list = listInDutch(parties.map((party) => (isParty(party) ? PARTY_NAMES[party] : party)));
  const said =
    role === undefined
      ? texts.mayCall(list)
      : parties.includes(partyOf(role))
        ? texts.you(VERWIJZER_NAMES[role])
        : parties.every(isParty)
          ? texts.notYou(VERWIJZER_NAMES[role], list)
          : texts.mayCall(list);
  return [said, advice].filter(Boolean).join(' ');
}

/** Whether the entry is for other gemeenten than that of the asker, which then is the first thing to know. */
function isOutside({ gemeenten }: DirectoryRecord, { gemeente }: RecordQuestion): boolean {
  return gemeenten !== undefined && gemeente !== undefined && !gemeenten.includes(gemeente);
}

function reachText(entry: DirectoryRecord, question: RecordQuestion): string {
  const outside = isOutside(entry, question) ? ` ${texts.notFor(question.gemeente!)}` : '';
  return `${texts.onlyFor(listInDutch(entry.gemeenten!))}${outside}`;
}

/** How a list says to reach an entry. */
function contactOf(entry: DirectoryRecord, { gemeente }: RecordQuestion): string {
  return askedDetails(entry, { text: REACH, gemeente })
    .map((detail) => `${detailText(detail)}.`)
    .join(' ');
}

/** For which gemeenten the entry is, where it says so, and then what else to heed. */
function caveatsOf(entry: DirectoryRecord, question: RecordQuestion): AnswerPart[] {
  const { gemeenten, sheet } = entry;
  // A list for some gemeenten need not say of each entry that it is for all of these.
  const isWhole =
    sheet !== undefined && !isOutside(entry, question) && sheet.gemeenten.every((each) => gemeenten?.includes(each));
  const reach = gemeenten && !isWhole ? [reachText(entry, question)] : [];
  const caveat = entry.caveat ? [texts.caveat(entry.caveat)] : [];
  return [...reach, ...caveat].map((text) => ({ kind: 'caveat', text }));
}

function scopeOf({ regio, status, date }: DirectoryRecord): AnswerPart {
  return { kind: 'scope', text: recordTexts.scope(regio, status, date) };
}
