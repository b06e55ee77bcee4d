/** A sentence with its place in the text it was cut from (UTF-16 offsets). */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

const END = /(?<=[.!?…][”’"')]?)\s+(?=[\p{Lu}\d“‘"'(•-])|\n+/gu;
const ABBREVIATION =
  /(?:\b(?:o\.a|d\.m\.v|d\.w\.z|m\.b\.t|m\.n|n\.a\.v|t\.a\.v|t\.b\.v|i\.v\.m|i\.s\.m|e\.d|e\.v|bijv|bv|incl|excl|evt|resp|art|nr|mr|dr|drs|prof|max|min|ca|vs|blz|p|a|b|c|d|st|ing|ir|jl|mln|mld|tel|zgn|t\.o\.v|m\.u\.v|c\.q|i\.p\.v|n\.v\.t|a\.d\.h\.v|d\.d)\.|^\d{1,2}\.|\s\d{1,2}\.)$/iu;

/** With what stands before it. */
const LONGEST_ABBREVIATION = 16;

/** Cuts a text into sentences; list items and table rows (lines) are sentences of their own. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const gap of text.matchAll(END)) {
    const candidate = text.slice(start, gap.index);
    if (!gap[0].includes('\n') && ABBREVIATION.test(candidate.slice(-LONGEST_ABBREVIATION))) continue;
    push(sentences, text, start, gap.index);
    start = gap.index + gap[0].length;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function push(sentences: Sentence[], text: string, start: number, end: number): void {
  if (text.slice(start, end).trim() !== '') sentences.push({ text: text.slice(start, end), start, end });
}
