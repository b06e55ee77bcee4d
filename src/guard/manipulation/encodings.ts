/** A way of hiding an instruction: what the text says once decoded, or undefined when it is not written so. */
export interface EncodingRule {
  readonly id: string;
  readonly decode: (text: string) => string | undefined;
  /** Whether the decoded text must itself read as an instruction; a blob that decodes to words needs no further proof. */
  readonly mustInstruct: boolean;
}

/** Beyond this a message is a document, which holds more than an instruction. */
const LONGEST = 600;
const HEX = /(?:\b|0x)(?:[0-9a-f]{2}[\s:]?){8,}/i;
const WORDS = /^[\p{L}\p{N}\s.,:;!?'"()<>/_-]+$/u;

/** Other encodings (base64, rot13, reversed, spelled out) hold no word of the work, and are declined as that. */
export const ENCODING_RULES: readonly EncodingRule[] = [
  {
    id: 'hexadecimal',
    mustInstruct: false,
    decode: (text) => readable(Buffer.from((short(text)?.match(HEX)?.[0] ?? '').replace(/[^0-9a-f]/gi, ''), 'hex')),
  },
];

function short(text: string): string | undefined {
  return text.length <= LONGEST ? text : undefined;
}

function readable(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return text.length >= 6 && WORDS.test(text) && /[a-z]{3}/i.test(text) ? text : undefined;
}
