/** A message as words to match rules on: folded to plain lower case, with the sentence and clause each stands in. */
export interface Words {
  readonly word: readonly string[];
  readonly sentence: readonly number[];
  readonly clause: readonly number[];
}

const TOKEN = /[a-z\u0080-\uffff]+|[0-9]+|[.!?;\n]+|[,()]|[–—]| - /g;
const SENTENCE_END = /[!?;\n]/;

/** What chat makes of small words; longer ones are left to the typo tolerance. */
const SHORTHAND: Readonly<Record<string, readonly string[]>> = {
  kwil: ['ik', 'wil'],
  kwou: ['ik', 'wou'],
  kheb: ['ik', 'heb'],
  kga: ['ik', 'ga'],
  kben: ['ik', 'ben'],
  kkan: ['ik', 'kan'],
  kzie: ['ik', 'zie', 'het'],
  kword: ['ik', 'word'],
  ikwil: ['ik', 'wil'],
  ikke: ['ik'],
  nie: ['niet'],
  ni: ['niet'],
  nt: ['niet'],
  mn: ['mijn'],
  zn: ['zijn'],
  dr: ['er'],
  hb: ['heb'],
  doot: ['dood'],
  dot: ['dood'],
  vnv: ['vanavond'],
  vanaaf: ['vanavond'],
  leve: ['leven'],
  zitte: ['zitten'],
  make: ['maken'],
};

/** Lower case without diacritics, so that suïcidaal and SUICIDAAL are one word; a length that may differ. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const plain = /[^\n\x20-\x7e]/.test(lower)
    ? lower.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ı/g, 'i')
    : lower;
  return plain.includes("'") || plain.includes('’') ? plain.replace(/(?<=[a-z])['’](?=[a-z])/g, '') : plain;
}

export function readWords(text: string): Words {
  const words = { word: [] as string[], sentence: [] as number[], clause: [] as number[] };
  const place = { sentence: 0, clause: 0 };
  for (const token of fold(text).match(TOKEN) ?? []) {
    if (isWord(token)) addWord(words, token, place);
    else if (endsSentence(token, words.word.at(-1))) place.sentence++;
    if (!isWord(token)) place.clause++;
  }
  return words;
}

function isWord(token: string): boolean {
  const code = token.charCodeAt(0);
  return (
    (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code > 127 && code !== 0x2013 && code !== 0x2014)
  );
}

function addWord(
  words: { word: string[]; sentence: number[]; clause: number[] },
  token: string,
  place: { sentence: number; clause: number },
): void {
  if (token === 'maar') place.clause++;
  const meant = Object.hasOwn(SHORTHAND, token) ? SHORTHAND[token]! : [token];
  for (const word of meant) {
    words.word.push(word);
    words.sentence.push(place.sentence);
    words.clause.push(place.clause);
  }
}

/** A full stop after a word of three letters or less is more often an abbreviation (pt., jr., nr.) than an end. */
function endsSentence(mark: string, previous: string | undefined): boolean {
  if (SENTENCE_END.test(mark)) return true;
  return mark.startsWith('.') && (mark.length > 1 || (previous?.length ?? 0) > 3);
}
