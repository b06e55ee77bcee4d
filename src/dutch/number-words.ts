const UNITS =
  'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  );
const TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.flatMap((ten, at) => withUnits(ten, (at + 2) * 10)),
  ['honderd', 100],
  ['duizend', 1000],
]);

/** vijfentwintig, tweeëntwintig: nine numbers for each ten. */
function withUnits(ten: string, value: number): (readonly [string, number])[] {
  const units = ['een', ...UNITS.slice(2, 10)];
  return [
    [ten, value],
    ...units.map((unit, at) => [`${unit}${unit.endsWith('e') ? 'ën' : 'en'}${ten}`, value + at + 1] as const),
  ];
}

/** Numbers in words, up to a hundred, and a thousand, in digits; "een" is an article too, and stays. */
export function numbersAsDigits(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => String(NUMBER_WORDS.get(word.toLowerCase()) ?? word));
}
