/** A way of hiding an instruction: what the text says once decoded, or undefined when it is not written so. */
export interface EncodingRule {
  readonly id: string;
  readonly decode: (text: string) => string | undefined;
  /** Whether the decoded text must itself read as an instruction; a blob that decodes to words needs no further proof. */
  readonly mustInstruct: boolean;
}

/** Beyond this a message is a document, which holds more than an instruction. */
const LONGEST = 600;
const BASE64 = /(?:[A-Za-z0-9+/]{4}){4,}(?:[A-Za-z0-9+/]{2,3}={0,2})?/g;
const HEX = /(?:\b|0x)(?:[0-9a-f]{2}[\s:]?){8,}/i;
const SPELLED = /(?:(?<!\p{L})\p{L}[-._*]){4,}\p{L}(?!\p{L})/gu;
const WORDS = /^[\p{L}\p{N}\s.,:;!?'"()<>/_-]+$/u;

export const ENCODING_RULES: readonly EncodingRule[] = [
  {
    id: 'base64',
    mustInstruct: false,
    decode: (text) =>
      short(text)
        ?.match(BASE64)
        ?.map(fromBase64)
        .find((part) => part !== undefined),
  },
  {
    id: 'hexadecimal',
    mustInstruct: false,
    decode: (text) => readable(Buffer.from((short(text)?.match(HEX)?.[0] ?? '').replace(/[^0-9a-f]/gi, ''), 'hex')),
  },
  { id: 'rot13', mustInstruct: true, decode: (text) => short(text)?.replace(/[a-z]/gi, rotate) },
  { id: 'reversed', mustInstruct: true, decode: (text) => [...(short(text) ?? '')].reverse().join('') },
  {
    id: 'spelled-out',
    mustInstruct: true,
    decode: (text) =>
      short(text)?.match(SPELLED) ? text.replace(SPELLED, (part) => part.replace(/[-._*]/g, '')) : undefined,
  },
];

function short(text: string): string | undefined {
  return text.length <= LONGEST ? text : undefined;
}

/** Mixed case, digits or padding set a blob apart from a long word. */
function fromBase64(blob: string): string | undefined {
  if (!/=$|[a-z][A-Z].*[0-9A-Z]/.test(blob)) return undefined;
  return readable(Buffer.from(blob, 'base64'));
}

function readable(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return text.length >= 6 && WORDS.test(text) && /[a-z]{3}/i.test(text) ? text : undefined;
}

function rotate(letter: string): string {
  const code = letter.charCodeAt(0);
  const base = code < 97 ? 65 : 97;
  return String.fromCharCode(((code - base + 13) % 26) + base);
}
