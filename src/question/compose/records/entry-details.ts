import { STOP_WORDS } from '../../../dutch/stop-words.ts';
import { fold } from '../../../dutch/words.ts';
import type { DirectoryDetail } from '../../../knowledge/records/directory.ts';
import type { DirectoryRecord } from '../../../knowledge/records/load-records.ts';
import { listInDutch, recordTexts } from '../../../texts/records.ts';
import { stemsOfText } from '../../browse/asked-words.ts';
import type { RecordQuestion } from './record-answer.ts';

/** What a question asks in words of its own, and how lists call that (folded). */
const CALLED: readonly [asks: RegExp, label: RegExp][] = [
  [/telefoon|\btel\b|nummer|\bbel(?:len|t)?\b|bereik/, /telefoon|^tel\b|mobiel|nummer$|^contact(?:gegevens)?$/],
  [/\be?-?mail/, /mail|^contact(?:gegevens)?$/],
  [/verwij[sz]|\bwie mag\b|\bmag (?:ik|een|de)\b/, /verwij[sz]|aanmelder|toegang/],
  [/bereik|contact/, /mail|website|^url$|bereikba/],
  [/\badres|gevestigd|waar (?:zit|is|vind|staat)\b|locatie/, /adres|plaats|locatie|vestiging/],
  [/wacht|hoe (?:snel|lang)\b.*\b(?:terecht|duurt|plek|plaats|beurt)|\b(?:plek|plaats)\b/, /wacht|capaciteit|beschikba|\bplek|plaatsen|aanmeldstop/],
  [/website|\bsite\b|internet/, /website|^site|^url$/],
  [/\bkost(?:en)?\b|tarief|prijs/, /kosten|tarief|prijs/],
  [/leeftijd|hoe oud/, /leeftijd/],
  [/\bopen\b|opening|bereikbaar|hoe laat/, /opening|bereikba/],
]; // biome-ignore format: one pair a line

/** Words of a label that tell nothing apart. */
const COMMON: ReadonlySet<string> = stemsOfText(
  ...['naam', 'aanbieder', 'soort', 'nummer', 'datum', 'van', 'de', 'per', 'wie', 'voor'],
);

/** The details of an entry that a question asks, in the asker's gemeente and of the matter asked where the entry tells these apart. */
export function askedDetails(entry: DirectoryRecord, question: Asked): DirectoryDetail[] {
  const called = calledDetails(entry, question);
  const words = wordsBeside(entry, question);
  const holds = (text: string | undefined): boolean =>
    [...stemsOfText(text)].some((stem) => words.has(stem) && isTelling(stem));
  const asked = called.length > 0 ? called : (entry.details ?? []).filter(({ text }) => holds(text));
  const about = asked.filter(({ of }) => holds(of));
  return inGemeente(about.length > 0 ? about : asked, question.gemeente);
}

type Asked = Pick<RecordQuestion, 'text' | 'gemeente'>;

/** The details that a question calls by their label, or in other words for it. */
export function calledDetails(entry: DirectoryRecord, question: Asked): DirectoryDetail[] {
  const folded = fold(question.text).replaceAll(fold(entry.name), ' ');
  const words = wordsBeside(entry, question);
  return (entry.details ?? []).filter(
    ({ label }) =>
      CALLED.some(([asks, called]) => asks.test(folded) && called.test(fold(label))) ||
      [...stemsOfText(label)].some((stem) => words.has(stem) && !COMMON.has(stem)),
  );
}

function wordsBeside({ name }: DirectoryRecord, { text }: Asked): ReadonlySet<string> {
  return stemsOfText(fold(text).replaceAll(fold(name), ' '));
}

function inGemeente(details: DirectoryDetail[], gemeente: string | undefined): DirectoryDetail[] {
  const here = details.filter(({ gemeenten }) => gemeente !== undefined && gemeenten?.includes(gemeente));
  const everywhere = details.filter(({ gemeenten }) => gemeenten === undefined);
  return here.length > 0 ? [...here, ...everywhere] : details;
}

/** A word of some length that grammar does not need: "aanmeldstop", "intake". */
function isTelling(stem: string): boolean {
  return stem.length > 4 && !COMMON.has(stem) && !STOP_WORDS.has(stem);
}

export function detailText({ label, text, of, gemeenten, asOf }: DirectoryDetail): string {
  const about = [of, gemeenten && listInDutch(gemeenten)].filter(Boolean).join(', ');
  return recordTexts.directory.detail(label, about, text, asOf);
}
