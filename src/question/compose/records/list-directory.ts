import type { AnswerPart } from '../../../domain/answer-parts.ts';
import { isParty } from '../../../domain/parties.ts';
import { partStemsOf } from '../../../dutch/stems.ts';
import { fold } from '../../../dutch/words.ts';
import type { DirectoryRecord } from '../../../knowledge/records/load-records.ts';
import { PARTY_NAMES, recordTexts } from '../../../texts/records.ts';
import { askedWords, isGrammar, stemsOfText } from '../../browse/asked-words.ts';
import type { UnderstoodQuestion } from '../../understand/understand-question.ts';
import type { Draft } from '../draft.ts';
import { calledDetails, detailText } from './entry-details.ts';
import type { RecordSources } from './record-answer.ts';
import { regionalSource } from './record-sources.ts';

const texts = recordTexts.directory;

/** "Welke aanbieders zijn er in Duinrode?", "bij welke praktijken kan een jeugdarts terecht". */
const ASKS_LIST =
  /\b(?:welke|wat voor|alle|overzicht|lijst|noem|wie zijn de|zijn er)\b.*\b(?:(?:jeugdhulp|zorg|hulp)?aanbieders?|organisaties?|instellingen|voorzieningen|praktijken|bureaus?|instanties|partijen|teams)\b|\bwie (?:bied(?:t|en)|help(?:t|en)) \b/;
/** What such a question says beside its topic. */
const NO_TOPIC =
  /^(?:(?:jeugdhulp|zorg|hulp)?aanbieders?|organisaties?|instellingen|voorzieningen|praktijken|bureaus?|instanties|partijen|teams|lijst|overzicht|noem|gemeenten?|regio|sociale|kaart|hulp|jeugdhulp|zorg|bied(?:en|t)?|aanbieden|werk(?:en|zaam)|actief|contract|gecontracteerde?|verwij(?:zen|st|s)|doorverwijzen|aanmelden|inschakelen|bellen|kinderen|kind|jongeren|beschikbaar|bekend|help(?:en|t)|sta(?:an|at)|zitten|er)$/;

/** Longest line of a list, in characters; more entries than this have their names alone. */
const LONGEST_ITEM = 110;
const MOST_DESCRIBED = 8;
const MOST_NAMED = 40;

/** The entries of the spreadsheets that a question wants listed: those of its gemeente, and of its topic where it has one. */
export function listDirectory(
  question: UnderstoodQuestion,
  open: (entry: DirectoryRecord) => boolean,
  { records, age }: RecordSources,
): Draft | undefined {
  const folded = fold(question.text);
  if (!ASKS_LIST.test(folded)) return undefined;
  const asksTeams = /\bteams\b/.test(folded);
  const here = records.directory.filter(
    (entry) => entry.sheet && open(entry) && isFor(entry, question) && (entry.kind === 'team') === asksTeams,
  );
  const topic = topicOf(question);
  const entries = here.filter((entry) => topic.every((stem) => wordsOfEntry(entry).has(stem)));
  const [first] = entries;
  if (!first) return undefined;
  const sources = [...Map.groupBy(entries, ({ sheet }) => sheet!.document).values()].map(([one]) => one!);
  const cites = sources.map((_, at) => at + 1);
  const items = entries.slice(0, MOST_NAMED).map((entry) => itemOf(entry, question, entries.length));
  const more = entries.length - items.length;
  const parts: AnswerPart[] = [
    { kind: 'list', title: texts.listTitle(question.gemeente ?? first.regio, entries.length), items, cites },
    ...(more > 0 ? [{ kind: 'next', text: texts.listMore(more) } as AnswerPart] : []),
    { kind: 'scope', text: recordTexts.scope(first.regio, first.status, latestOf(entries)) },
  ];
  return {
    kind: 'answer',
    intent: 'directory-list',
    regio: first.regio,
    parts,
    sources: sources.map((entry) => regionalSource(entry, entry.what, records, age)),
  };
}

function latestOf(entries: readonly DirectoryRecord[]): string {
  return entries
    .map(({ date }) => date)
    .sort()
    .at(-1)!;
}

function isFor({ gemeenten }: DirectoryRecord, { gemeente }: UnderstoodQuestion): boolean {
  return gemeenten === undefined || gemeente === undefined || gemeenten.includes(gemeente);
}

function topicOf({ text, places }: UnderstoodQuestion): string[] {
  return askedWords(text)
    .filter((word) => !isGrammar(word) && !places.words.includes(word.text) && !NO_TOPIC.test(word.text))
    .map(({ stem }) => stem);
}

function wordsOfEntry({ name, what, forWhom, how, details = [], whoMayCall }: DirectoryRecord): ReadonlySet<string> {
  const callers = whoMayCall.parties.map((party) => (isParty(party) ? PARTY_NAMES[party] : party));
  const said = [name, what, forWhom, how, ...callers, ...details.flatMap(({ label, text }) => [label, text])];
  const parts = askedWords(said.join(' ')).flatMap(({ text }) => partStemsOf(text));
  return new Set([...stemsOfText(...said), ...parts]);
}

function itemOf(entry: DirectoryRecord, question: UnderstoodQuestion, count: number): string {
  const asked = calledDetails(entry, question).map(detailText).join('; ');
  if (asked === '' && count > MOST_DESCRIBED) return entry.name;
  const about = asked || entry.what;
  return `**${entry.name}**: ${about.length > LONGEST_ITEM ? `${about.slice(0, LONGEST_ITEM).replace(/\s\S*$/, '')} …` : about}`;
}
