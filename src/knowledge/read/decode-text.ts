import { type Notice, naming } from './source-text.ts';

/** Text with line ends of one kind, and what its owner must know where its letters had to be guessed. */
export interface DecodedText {
  text: string;
  notices: Notice[];
}

/** In the order of the bytes from 0x80: how DOS wrote letters in Western Europe. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/**
 * UTF-8 and UTF-16 by their marks or by what fits; else the set of one byte a letter that gives the most Dutch.
 * @param named what the file itself says of its character set
 */
export function decodeText(content: Buffer, named?: string): DecodedText {
  const wide = wideLabel(content);
  if (wide) return told(new TextDecoder(wide).decode(content), []);
  const strict = decodeStrictly(content);
  if (strict !== undefined) return told(strict, []);
  const mended = mendUtf8(content);
  if (mended) return told(mended.text, [naming('bad-letters', String(mended.bad))]);
  const bare = content.subarray(0, 3).toString('hex') === 'efbbbf' ? content.subarray(3) : content;
  const { label, text } = oneByte(bare, named);
  return told(text, label === 'windows-1252' ? [] : [naming('letters', label)]);
}

function told(text: string, notices: Notice[]): DecodedText {
  return { text: text.replace(/\r\n?|[\u2028\u2029\v]/g, '\n').replaceAll('\f', '\n\n'), notices };
}

/** UTF-16 by its mark, or because every other byte of the beginning is empty. */
function wideLabel(content: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  if (content[0] === 0xfe && content[1] === 0xff) return 'utf-16be';
  const sample = content.subarray(0, 2000);
  const empty = [0, 1].map(
    (odd) => sample.filter((byte, at) => at % 2 === odd && byte === 0).length / (sample.length / 2),
  );
  if (empty[1]! > 0.6 && empty[0]! < 0.1) return 'utf-16le';
  return empty[0]! > 0.6 && empty[1]! < 0.1 ? 'utf-16be' : undefined;
}

function decodeStrictly(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

const LINE_END = 0x0a;

/** UTF-8 in which a few bytes are damaged: each of these is read by itself. Undefined where most would be damaged. */
function mendUtf8(content: Buffer): { text: string; bad: number } | undefined {
  const rough = new TextDecoder('utf-8').decode(content);
  if (count(rough, /\ufffd/g) > count(rough, /(?!\ufffd)\P{ASCII}/gu)) return undefined;
  const lines: string[] = [];
  let bad = 0;
  for (let start = 0; start < content.length; ) {
    const end = content.indexOf(LINE_END, start) + 1 || content.length;
    const line = content.subarray(start, end);
    const whole = decodeStrictly(line);
    const { text, lone } = whole === undefined ? mendLine(line) : { text: whole, lone: 0 };
    lines.push(text);
    bad += lone;
    start = end;
  }
  return { text: lines.join(''), bad };
}

function mendLine(line: Buffer): { text: string; lone: number } {
  const windows = new TextDecoder('windows-1252');
  let text = '';
  let lone = 0;
  for (let at = 0; at < line.length; ) {
    const [length, letter] = letterAt(line, at) ?? [1, undefined];
    text += letter ?? windows.decode(line.subarray(at, at + 1));
    if (letter === undefined) lone += 1;
    at += length;
  }
  return { text, lone };
}

function letterAt(line: Buffer, at: number): [number, string] | undefined {
  const lead = line[at]!;
  const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const letter = decodeStrictly(line.subarray(at, at + length));
  return letter === undefined || letter.length === 0 ? undefined : [length, letter];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const SETS: Readonly<Record<string, (content: Uint8Array) => string>> = {
  'windows-1252': (content) => new TextDecoder('windows-1252').decode(content),
  macintosh: (content) => new TextDecoder('macintosh').decode(content),
  cp850: (content) =>
    Array.from(content, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP850[byte - 0x80]!)).join(''),
};

/** A small lead of another set is chance: Windows it is, unless the file names another. */
const LEAD = 1;

function oneByte(content: Buffer, named = ''): { label: string; text: string } {
  const known = Object.entries(SETS).map(([label, decode]) => ({ label, text: decode(content) }));
  const [windows, ...others] = known.map((each) => ({
    ...each,
    score: dutchness(each.text) + (isNamed(each.label, named) ? LEAD : 0),
  }));
  const best = others.sort((a, b) => b.score - a.score)[0]!;
  return best.score >= windows!.score + LEAD ? best : windows!;
}

function isNamed(label: string, named: string): boolean {
  return new RegExp(
    label.replace('windows-1252', '1252|8859').replace('macintosh', 'mac').replace('cp850', '850'),
    'i',
  ).test(named);
}

const LIKELY =
  /(?<=[a-z])[ëéèêïöüáàâçóôîûñ](?=[a-z\s.,;:!?)]|$)|(?<=^|\s)[éèàáóëöïü](?=[a-zéé])|€(?= ?\d)|(?<=\s|^)[‘“„–](?=[\p{L}\s])|(?<=[\p{L}.?!,])[’”]|(?<=\s)[•–](?=\s)/gimu;
const ODD =
  /(?<=[a-z])(?![ëéèêïöüáàâçóôîûñ’‘“”…–—€°\u00a0\u00ad])\P{ASCII}(?=[a-z])|[\u0080-\u009f░▒▓│┤╣║╗╝┐└┴┬├─┼╚╔╩╦╠═╬┘┌█▄▀■◊∏∑∫Ω≈∆√]/gimu;

/** Letters with accents as Dutch has them, in a word, less what hardly ever stands in or beside one. */
function dutchness(text: string): number {
  return count(text, LIKELY) - count(text, ODD);
}
