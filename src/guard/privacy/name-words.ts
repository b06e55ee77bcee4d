import { z } from 'zod';
import { fold } from '../../dutch/words.ts';
import { readRules, wordList } from '../rules/read-rules.ts';

const LISTS = [
  'given',
  'ambiguous',
  'surnames',
  'particles',
  'notNames',
  'institutions',
  'offices',
  'persons',
  'titles',
  'namedBy',
  'care',
  'bodies',
] as const;
const lists = Object.fromEntries(LISTS.map((name) => [name, wordList])) as Record<
  (typeof LISTS)[number],
  typeof wordList
>;
const words = readRules('names.yaml', z.strictObject({ ...lists, public: z.array(z.string()) }));

/** The endings of Dutch, Frisian, Slavic and Turkish surnames. */
export const SURNAME_ENDING =
  /(?:stra|sma|inga|ema|ssen|nsen|rsen|mans|huizen|veld|berg|horst|kamp|ink|hoven|enhof|broek|daal|laar|ders|kers|ski|ska|wicz|oglu|ova|dijk|meijer|meier|maker|boer|huis|oui|aoui|ani|idi|ovic)$/;

/** The last part of words for work, of which there are more than a list holds. */
const OFFICE_ENDING =
  /\p{L}(?:adviseur|arts|manager|coach|consulent|co[oö]rdinator|medewerker|ambtenaar|psycholoog|pedagoog|verpleegkundige|secretaris|bestuurder|voorzitter|jurist|directeur|wethouder|inspecteur|projectleider|programmaleider|begeleider)$/u;

/** Parts of words that name bodies, rules and products rather than people. */
export const OF_THE_WORK =
  /jeugd|zorg|hulp|gezin|regio|kwalit|beleid|onderwijs|gemeent|verblijf|bescherm|opvang|behandel/;

/** Words for a client or the family around one. */
export const CLIENT =
  /(?<!\p{L})(?:(?:pleeg|stief|groot|schoon|buur)?(?:moeder|vader|ouder|kind|zoon|dochter|jongen|meisje)(?:s|eren|e?n|je|tje)?|cli[eë]nte?n?|pati[eë]nte?n?|pt|jongere|jeugdige|oma|opa|tante|oom|leerling|gezin|familie|verzorgers?|voogd|buur(?:man|vrouw))(?!\p{L})/iu;

/** Names of history and of books, in lower case. */
export const PUBLIC_NAMES: ReadonlySet<string> = new Set(words.public);

/** What a word may be in or around a name; one look-up tells all. */
export const GIVEN = 1;
export const AMBIGUOUS_GIVEN = 2;
export const SURNAME = 4;
export const PARTICLE = 8;
export const NOT_NAME = 16;
export const INSTITUTION = 32;
const OFFICE = 64;
export const PERSON = 128;
export const TITLE = 256;
export const NAMED_BY_CUE = 512;
export const CARE_WORD = 1024;
export const BODY = 2048;

const KINDS = new Map<string, number>();
for (const [of, kind] of [
  [words.given, GIVEN],
  [words.ambiguous, AMBIGUOUS_GIVEN],
  [words.surnames, SURNAME],
  [words.particles, PARTICLE],
  [words.notNames, NOT_NAME],
  [words.institutions, INSTITUTION],
  [words.offices, OFFICE],
  [words.persons, PERSON],
  [words.titles, TITLE],
  [words.namedBy, NAMED_BY_CUE],
  [words.care, CARE_WORD],
  [words.bodies, BODY],
] as const) {
  for (const word of of) KINDS.set(word, (KINDS.get(word) ?? 0) | kind);
}

export function kindsOf(word: string): number {
  return KINDS.get(word) ?? 0;
}

/** Whether a word is somebody's work. */
export function isOffice(word: string | undefined): boolean {
  return word !== undefined && ((kindsOf(fold(word)) & OFFICE) !== 0 || OFFICE_ENDING.test(word));
}
