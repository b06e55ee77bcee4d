/** What no reader sees: control, format (zero-width, bidi, tag), private-use and unassigned characters, lone surrogates, fillers. */
const HIDDEN = /(?![\n\t])[\p{C}\p{Default_Ignorable_Code_Point}]/gu;
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const SPACES = /[^\S\n]+/g;
const LINE_ENDS = / ?\n\s*/g;
const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;
/** ASCII and composed Latin letters hold nothing to remove or compose. */
const UNCOMMON = /[^\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2013\u2014\u2018-\u201d\u2026\u20ac]/;
const LOOSE_SPACE = /\s\s|^\s|\s$| \n|\n /;
const CLUSTER = /\P{M}\p{M}*/gu;

/** The text as its author means it to be read: NFC, nothing hidden, spaces folded, one line end between lines. */
export function cleanText(text: string): string {
  if (!UNCOMMON.test(text)) return LOOSE_SPACE.test(text) ? foldSpace(text) : text;
  const visible = text
    .replace(LINE_BREAKS, '\n')
    .replace(HIDDEN, '')
    .normalize('NFC')
    .replace(OTHER_DIGITS, asciiDigit);
  return foldSpace(visible);
}

function foldSpace(text: string): string {
  return text.replace(SPACES, ' ').replace(LINE_ENDS, '\n').trim();
}

/** For every offset in `clean` the offset in `text` it came from; only a message with findings pays for it. */
export function originalOffsets(text: string, clean: string): (offset: number) => number {
  if (text === clean) return (offset) => offset;
  const origins: number[] = [];
  for (const cluster of text.matchAll(CLUSTER)) {
    const visible = cluster[0]
      .replace(LINE_BREAKS, '\n')
      .replace(HIDDEN, '')
      .normalize('NFC')
      .replace(OTHER_DIGITS, asciiDigit);
    align(visible, cluster.index, clean, origins);
  }
  return (offset) => origins[offset] ?? text.length;
}

function align(visible: string, index: number, clean: string, origins: number[]): void {
  for (const unit of visible) {
    const expected = clean.slice(origins.length, origins.length + unit.length);
    if (unit !== expected && !(/\s/.test(unit) && /^\s/.test(expected))) continue;
    for (let i = 0; i < unit.length; i++) origins.push(index);
  }
}

/** Digits of every script stand in runs of ten, so the value is the distance to the run's zero. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
