import { fold } from '../../dutch/words.ts';
import { isOffice } from './name-words.ts';
import type { Page } from './page.ts';
import type { Span } from './spans.ts';

/** "Onze directeur mevrouw Van Dam": the word before a name and its titles. */
const WORD_BEFORE =
  /(?<word>\p{L}+)(?<comma>,(?= \p{L}))? (?:heet )?(?:(?:dhr|mevr|mevrouw|mw|mr|drs|dr|prof|ir|ing|meneer|de heer)(?:\. ?| )){0,2}$/iu;
const TITLE_BEFORE = /(?:^|[^\p{L}])(?:dhr|mevr|mevrouw|mw|dr|drs|dokter|meneer|de heer)\.? $/iu;
/** "De jeugdarts van GGD Hollands Midden, mevrouw ...", "een collega-huisarts uit het dorp, de heer ..." */
const OFFICE_OF =
  /(?<word>\p{L}+) (?:(?:van|bij) (?:de |het )?(?:\p{Lu}[\p{L}-]* ?){1,4},?|(?:van|bij|uit|in) (?:[\p{L}-]+ ?){1,4},) (?:dhr|mevr|mevrouw|mw|dr|drs|dokter|meneer|de heer)\.? $/u;
/** "Mevrouw ..., jeugd- en gezinscoach": the work behind the name. */
const OFFICE_AFTER = /^(?:,| is| was) (?:(?:de|onze|een|mijn) )?(?:\p{L}+- en )?(?<word>\p{L}+)/u;
/** "... (kwaliteitsadviseur)", "..., voorzitter)": need no title before the name. */
const OFFICE_BEHIND =
  /^(?: \((?:(?:de|onze) )?(?:\p{L}+- en )?(?<word>\p{L}+)|, (?:\p{L}+- en )?(?<last>\p{L}+)(?=[).;\n]|$))/u;
/** "... van Jeugdpunt". */
const OF_BODY = /^ (?:van|bij) (?:de |het )?(?<body>\p{Lu}\p{L}+)/u;
/** "Ik neem het werk over van _", "Werkt _ nog bij jullie". */
const COLLEAGUE =
  /(?<!\p{L})(?:(?:werk|taken|functie|portefeuille|rol)(?: \p{L}+){0,3} over van|opvolger van|(?:stand van zaken|toelichting|presentatie|inleiding|verslag) door) _|(?<!\p{L})_ (?:onder)?teken(?:t|de) namens(?!\p{L})|(?<!\p{L})werkt _ (?:(?:ook|nog|al|nu|inmiddels|eigenlijk) ){0,2}(?:hier|daar|bij (?:jullie|ons|u|het|de))(?!\p{L})/iu;

/**
 * Whether the words around a name tell the work of whoever bears it. Age or birth behind it make it a client's all the same
 * ("verwijzing huisarts Emma Bakker, 12 jaar"): the caller looks for these first.
 */
export function isOfficials(page: Page, { start, end }: Span): boolean {
  const before = page.before(start, 60);
  const { word, comma } = WORD_BEFORE.exec(before)?.groups ?? {};
  if (isOffice(word)) return comma === undefined || page.after(end, 1) === ',';
  if (COLLEAGUE.test(`${before}_${page.after(end, 40)}`)) return true;
  const { word: behind, last } = OFFICE_BEHIND.exec(page.after(end, 40))?.groups ?? {};
  if (isOffice(behind ?? last) || isOfBody(page, end)) return true;
  return (
    TITLE_BEFORE.test(before) &&
    (isOffice(OFFICE_OF.exec(before)?.groups?.word) || isOffice(OFFICE_AFTER.exec(page.after(end, 40))?.groups?.word))
  );
}

/** A name that a body's stands behind, where no client is spoken of. */
function isOfBody(page: Page, end: number): boolean {
  const body = OF_BODY.exec(page.after(end, 40))?.groups?.body;
  return body !== undefined && !page.hasClient && page.isTerm(fold(body));
}
