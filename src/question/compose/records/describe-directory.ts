import type { AnswerPart } from '../../../domain/answer-parts.ts';
import { isParty } from '../../../domain/parties.ts';
import { fold } from '../../../dutch/words.ts';
import type { DirectoryRecord } from '../../../knowledge/records/load-records.ts';
import { listInDutch, PARTY_NAMES, recordTexts, VERWIJZER_NAMES } from '../../../texts/records.ts';
import { namedVerwijzer, partyOf, verwijzerOf, withoutGoal } from '../../understand/roles.ts';
import { asksTwice } from '../../understand/understand-question.ts';
import type { RecordAnswer, RecordQuestion, RecordSources } from './record-answer.ts';
import { regionalSource } from './record-sources.ts';

const texts = recordTexts.directory;

/** What stands in a document that is only known to be there. */
const ASKS_CONTENTS = /\b(?:staat|staan|inhoud|regelt|schrijft|werkwijze)\b/i;

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
  const isUnknown =
    (entry.contents === 'unknown' && ASKS_CONTENTS.test(question.text)) ||
    (wanted === 'callers' && entry.whoMayCall.parties.length === 0);
  return {
    kind: isUnknown ? 'no-answer' : 'answer',
    intent: 'directory',
    regio: entry.regio,
    record: { kind: 'directory', regio: entry.regio, id: entry.id },
    parts: [...partsFor(entry, wanted, question), scopeOf(entry)],
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
  return type === 'procedure' || /\b(?:aanmeld|bereik|bel|contact|inschakel|meld)/.test(folded) ? 'how' : 'what';
}

function partsFor(entry: DirectoryRecord, wanted: Wanted, question: RecordQuestion): AnswerPart[] {
  const what: AnswerPart = { kind: 'lead', text: whatText(entry, question), cites: [1] };
  const callers = { kind: 'callers' as const, text: callersText(entry, question, wanted), cites: [1] };
  const how = { kind: 'next' as const, text: texts.how(entry.how) };
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
  if (wanted === 'how' && UNDESCRIBED.test(entry.how)) return [what, how, ...caveats, folded(callers)];
  if (wanted === 'how') return [lead(how), about, folded(callers), ...caveats];
  if (wanted === 'forWhom') return [lead(forWhom), about, ...caveats, folded(callers)];
  return [what, ...caveats, folded(callers), folded(forWhom), folded(how)];
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
        : texts.notYou(VERWIJZER_NAMES[role], list);
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

/** For which gemeenten the entry is, where it says so, and then what else to heed. */
function caveatsOf(entry: DirectoryRecord, question: RecordQuestion): AnswerPart[] {
  const reach = entry.gemeenten ? [reachText(entry, question)] : [];
  const caveat = entry.caveat ? [texts.caveat(entry.caveat)] : [];
  return [...reach, ...caveat].map((text) => ({ kind: 'caveat', text }));
}

function scopeOf({ regio, status, date }: DirectoryRecord): AnswerPart {
  return { kind: 'scope', text: recordTexts.scope(regio, status, date) };
}
