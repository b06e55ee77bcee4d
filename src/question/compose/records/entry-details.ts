import { fold } from '../../../dutch/words.ts';
import type { DirectoryDetail } from '../../../knowledge/records/directory.ts';
import type { DirectoryRecord } from '../../../knowledge/records/load-records.ts';
import { listInDutch, recordTexts } from '../../../texts/records.ts';
import { stemsOfText } from '../../browse/asked-words.ts';
import type { RecordQuestion } from './record-answer.ts';

/** What a question asks in words of its own, and how lists call that (folded). */
const CALLED: readonly [asks: RegExp, label: RegExp][] = [
  [/telefoon|\btel\b|nummer|\bbel(?:len|t)?\b|bereik/, /telefoon|^tel\b|mobiel|nummer$/],
  [/\be?-?mail/, /mail/],
  [/bereik|contact/, /mail|website|^url$|bereikba/],
  [/\badres|gevestigd|waar (?:zit|is|vind|staat)\b|locatie/, /adres|plaats|locatie|vestiging/],
  [/wacht|hoe (?:snel|lang)\b.*\b(?:terecht|duurt|plek|plaats|beurt)|\b(?:plek|plaats)\b|aanmeldstop/, /wacht|capaciteit|beschikba|\bplek|plaatsen|aanmeldstop/],
  [/website|\bsite\b|internet/, /website|^site|^url$/],
  [/\bkost(?:en)?\b|tarief|prijs/, /kosten|tarief|prijs/],
  [/leeftijd|hoe oud/, /leeftijd/],
  [/\bopen\b|opening|bereikbaar|hoe laat/, /opening|bereikba/],
]; // biome-ignore format: one pair a line

/** Words of a label that tell nothing apart. */
const COMMON: ReadonlySet<string> = stemsOfText(
  ...['naam', 'aanbieder', 'soort', 'nummer', 'datum', 'van', 'de', 'per', 'wie', 'voor'],
);

/** The details of an entry that a question asks, in the asker's gemeente where the entry tells gemeenten apart. */
export function askedDetails(
  { details = [], name }: DirectoryRecord,
  { text, gemeente }: Pick<RecordQuestion, 'text' | 'gemeente'>,
): DirectoryDetail[] {
  const folded = fold(text).replaceAll(fold(name), ' ');
  const words = stemsOfText(folded);
  const asked = details.filter(
    ({ label }) =>
      CALLED.some(([asks, called]) => asks.test(folded) && called.test(fold(label))) ||
      [...stemsOfText(label)].some((stem) => words.has(stem) && !COMMON.has(stem)),
  );
  const here = asked.filter(({ gemeenten }) => gemeente !== undefined && gemeenten?.includes(gemeente));
  const everywhere = asked.filter(({ gemeenten }) => gemeenten === undefined);
  return here.length > 0 ? [...here, ...everywhere] : asked;
}

export function detailText({ label, text, of, gemeenten, asOf }: DirectoryDetail): string {
  const about = [of, gemeenten && listInDutch(gemeenten)].filter(Boolean).join(', ');
  return recordTexts.directory.detail(label, about, text, asOf);
}
