/** What no reader sees: zero-width, bidi, tag, variation and control characters, soft hyphens, private-use glyphs. */
const HIDDEN =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of these is to go, alone or joined
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ue000-\uf8ff]|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\u{f0000}-\u{10ffff}]|[\ud800-\udfff]/gu;
const SPACES = /[^\S\n]+/g;
const LINE_ENDS = /\s*[\n\u2028\u2029\u0085]\s*/g;
const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const DOUBLE_SPACE = /\s\s|^\s|\s$/;
const CLUSTER = /\P{M}\p{M}*/gu;

/** The text as its author means it to be read: NFC, nothing hidden, spaces folded, one line end between lines. */
export function cleanText(text: string): string {
  if (PLAIN.test(text) && !DOUBLE_SPACE.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(HIDDEN, '')
    .normalize('NFC')
    .replace(OTHER_DIGITS, asciiDigit)
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .trim();
}

/** For every offset in `clean` the offset in `text` it came from; only a message with findings pays for it. */
export function originalOffsets(text: string, clean: string): (offset: number) => number {
  if (text === clean) return (offset) => offset;
  const origins: number[] = [];
  for (const cluster of text.matchAll(CLUSTER)) {
    const visible = cluster[0].replace(/\r/g, '\n').replace(HIDDEN, '').normalize('NFC').replace(OTHER_DIGITS, asciiDigit);
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
