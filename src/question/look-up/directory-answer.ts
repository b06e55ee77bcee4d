import type { AnswerSource } from '../../domain/answer.ts';
import { isParty } from '../../domain/parties.ts';
import { fold } from '../../dutch/words.ts';
import type { DirectoryRecord } from '../../knowledge/records/load-records.ts';
import { listInDutch, PARTY_NAMES, recordTexts, VERWIJZER_NAMES } from '../../texts/records.ts';
import type { Asked, LookUpSources } from './asked.ts';
import { fitLines } from './fit.ts';
import type { LookedUp } from './looked-up.ts';
import type { FoundName } from './names.ts';
import { ownNames } from './names.ts';
import { type QuestionClass, questionClass } from './question-class.ts';
import { regionalSource } from './record-sources.ts';
import { namedVerwijzer, partyOf, verwijzerOf } from './roles.ts';

const texts = recordTexts.directory;

/** What the sociale kaart says of one entry, in the order of what was asked. */
export function directoryAnswer(asked: Asked, found: FoundName<DirectoryRecord>, sources: LookUpSources): LookedUp {
  const { target: entry } = found;
  const wanted = questionClass(asked);
  const cited = citedSources(entry, sources);
  const head = `${texts.head(entry.name, entry.regio, entry.status, entry.date)} ${cited.map((_, at) => `[${at + 1}]`).join('')}`;
  return {
    answers: true,
    kind: holds(entry, wanted) ? 'answer' : 'no-answer',
    intent: isOrdering(entry) ? 'choices' : 'directory',
    regio: entry.regio,
    record: { kind: 'directory', regio: entry.regio, id: entry.id },
    text: fitLines([head, ...linesFor(entry, wanted, asked, found)]),
    sources: cited,
    actions: isOrdering(entry) ? [{ kind: 'command', title: recordTexts.askKeuzehulp, value: 'keuzehulp' }] : [],
  };
}

function linesFor(
  entry: DirectoryRecord,
  wanted: QuestionClass,
  asked: Asked,
  found: FoundName<DirectoryRecord>,
): (string | undefined)[] {
  const what = texts.what(entry.what);
  const unknown = entry.contents === 'unknown' ? texts.contentsUnknown(entry.what) : undefined;
  const call = callText(entry, asked, found);
  const how = texts.how(entry.how);
  const caveat = entry.caveat === undefined ? undefined : texts.caveat(entry.caveat);
  const reach = reachText(entry, asked);
  if (wanted === 'call') return [call, reach, caveat, how, unknown, what];
  if (wanted === 'how') return [how, call, reach, caveat, unknown, what];
  if (wanted === 'contents') return [unknown, what, call, how, reach, caveat];
  if (wanted === 'exists') return [caveat, reach, what, unknown, call, how];
  return [what, reach, unknown, caveat, call, texts.forWhom(entry.forWhom), how];
}

/** Who may call, said to the role that the question names; the asker's own role only where the question says "ik". */
function callText(
  entry: DirectoryRecord,
  { words, folded, question }: Asked,
  found: FoundName<unknown>,
): string | undefined {
  const { parties, advice } = entry.whoMayCall;
  const named = parties.map((party) => (isParty(party) ? PARTY_NAMES[party] : party));
  if (parties.length === 0) return NOT_SAID.test(advice ?? '') ? advice : [texts.callersUnknown, advice].join(' ');
  const others = words.filter((_, at) => at < found.from || at >= found.to);
  const spoken = others.map(({ text }) => text).join(' ');
  const role = /\b(?:ik|wij|we)\b/.test(folded) ? verwijzerOf(spoken, question.rol) : namedVerwijzer(spoken);
  const list = listInDutch(named);
  if (role === undefined) return [texts.mayCall(list), advice].filter(Boolean).join(' ');
  if (parties.includes(partyOf(role))) return [texts.you(VERWIJZER_NAMES[role]), advice].filter(Boolean).join(' ');
  return [texts.notYou(VERWIJZER_NAMES[role], list), advice].filter(Boolean).join(' ');
}

function reachText({ gemeenten }: DirectoryRecord, { question }: Asked): string | undefined {
  if (gemeenten === undefined) return undefined;
  const { gemeente } = question;
  const outside = gemeente !== undefined && !gemeenten.includes(gemeente);
  return [texts.onlyFor(listInDutch(gemeenten)), outside ? texts.notFor(gemeente) : ''].join(' ').trim();
}

const NOT_SAID = /niet beschreven|niet van toepassing|staa[nt]? (?:er )?niet|staat er niet|niet in (?:het|de|deze)/i;

/** Whether the record says what was asked, or only that the sources do not. */
function holds({ contents, how, whoMayCall }: DirectoryRecord, wanted: QuestionClass): boolean {
  if (wanted === 'contents') return contents !== 'unknown';
  const isInstruction = contents !== 'unknown' && !NOT_SAID.test(how.split(/[.;] /)[0]!);
  if (wanted === 'call') return whoMayCall.parties.length > 0 || isInstruction;
  if (wanted === 'how') return isInstruction;
  return true;
}

/** Segments and percelen: how the region orders its jeugdhulp. */
function isOrdering({ id }: DirectoryRecord): boolean {
  return /^(?:segment|perceel|percelen)/.test(id);
}

/** The entry, and what another entry of the region says of the same thing: where they disagree, both are cited. */
function citedSources(entry: DirectoryRecord, { records, age }: LookUpSources): AnswerSource[] {
  const names = ownNames(entry.name).concat(entry.also).map(fold);
  const speaksOfIt = (name: string): boolean => names.some((own) => own.length > 2 && fold(name).endsWith(` ${own}`));
  const others = records.directory.filter(
    (other) =>
      other.regio === entry.regio &&
      other.id !== entry.id &&
      /spreken elkaar tegen/.test(other.caveat ?? '') &&
      other.also.some(speaksOfIt),
  );
  return [entry, ...others].map((each) => regionalSource(each, each.what, records, age));
}
