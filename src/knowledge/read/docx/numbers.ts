import { ITEM_SIGN } from '../html-table.ts';
import { hasText, ownRuns } from './shown-text.ts';
import { headingDepth, type Styles, styleOf } from './styles.ts';
import {
  all,
  at,
  children,
  escapeXml,
  isOn,
  prependChild,
  removeElement,
  val,
  type XmlDocument,
  type XmlElement,
  xmlPieces,
} from './xml.ts';

interface Level {
  format: string;
  text: string;
  start: number;
  restarts: boolean;
  legal: boolean;
  style: string | undefined;
}

interface List {
  /** Lists with the same key count on together. */
  key: string;
  levels: readonly Level[];
  /** Levels at which this list begins anew, with their first number. */
  begins: ReadonlyMap<number, number>;
}

type Lists = ReadonlyMap<string, List>;

/** Writes the numbers that Word makes for headings, articles and members into the text; bullets stay lists. */
export function writeNumbers(document: XmlDocument, numbering: XmlDocument | undefined, styles: Styles): void {
  const lists = readLists(numbering, styles);
  const count = createCounter();
  for (const paragraph of all(document, 'w:p')) {
    const depth = headingDepth(paragraph, styles);
    const place = placeOf(paragraph, lists, styles);
    const level = place?.list.levels[place.level];
    if (place && level && level.format !== 'bullet' && !isGone(paragraph)) {
      const number = count(place.list, place.level);
      for (const properties of children(at(paragraph, 'w:pPr'), 'w:numPr')) removeElement(properties);
      if (number !== '' && hasText(paragraph)) prefix(paragraph, depth ? `${number} ` : `${ITEM_SIGN}${number} `);
    }
    if (depth) setStyle(paragraph, `Heading${depth}`);
    else if (level && level.format !== 'bullet') setStyle(paragraph, 'Numbered');
  }
}

/** Deleted or hidden with its end, so that Word does not count it. */
function isGone(paragraph: XmlElement): boolean {
  const mark = at(paragraph, 'w:pPr', 'w:rPr');
  return !hasText(paragraph) && (at(mark, 'w:del') !== undefined || isOn(at(mark, 'w:vanish')) === true);
}

/** mammoth knows headings by these ids, whatever a style is called; and no list by a style of its own. */
function setStyle(paragraph: XmlElement, id: string): void {
  const [style] = xmlPieces(`<w:pStyle w:val="${id}"/>`);
  const [made] = xmlPieces('<w:pPr/>');
  if (!at(paragraph, 'w:pPr')) prependChild(paragraph, made!);
  const properties = at(paragraph, 'w:pPr')!;
  for (const old of children(properties, 'w:pStyle')) removeElement(old);
  prependChild(properties, style!);
}

function prefix(paragraph: XmlElement, text: string): void {
  const bold = isOn(
    at(
      ownRuns(paragraph).find((run) => at(run, 'w:t')),
      'w:rPr',
      'w:b',
    ),
  );
  const look = bold ? '<w:rPr><w:b/></w:rPr>' : '';
  const [run] = xmlPieces(`<w:r>${look}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`);
  const properties = at(paragraph, 'w:pPr');
  prependChild(paragraph, run!);
  if (properties) {
    removeElement(properties);
    prependChild(paragraph, properties);
  }
}

/** The list and level of a paragraph: its own, or those of its style. */
function placeOf(paragraph: XmlElement, lists: Lists, styles: Styles): { list: List; level: number } | undefined {
  const own = at(paragraph, 'w:pPr', 'w:numPr');
  const chain = styles.chainOf(styleOf(paragraph));
  const styled = chain.find((style) => at(style, 'w:pPr', 'w:numPr', 'w:numId'));
  const byStyle = at(styled, 'w:pPr', 'w:numPr');
  const list = lists.get(val(at(own, 'w:numId')) ?? val(at(byStyle, 'w:numId')) ?? '');
  if (!list) return undefined;
  const linked = list.levels.findIndex(({ style }) => chain.some((each) => each.attribs['w:styleId'] === style));
  const given = val(at(own, 'w:ilvl')) ?? (linked >= 0 ? linked : val(at(byStyle, 'w:ilvl')));
  return { list, level: Number(given ?? 0) };
}

function readLists(numbering: XmlDocument | undefined, styles: Styles): Lists {
  if (!numbering) return new Map();
  const abstracts = new Map(all(numbering, 'w:abstractNum').map((each) => [each.attribs['w:abstractNumId'], each]));
  const numbers = new Map(all(numbering, 'w:num').map((each) => [each.attribs['w:numId'], each]));
  const abstractOf = (number: XmlElement | undefined): XmlElement | undefined =>
    abstracts.get(val(at(number, 'w:abstractNumId')));
  return new Map(
    [...numbers].flatMap(([id, number]): [string, List][] => {
      const own = abstractOf(number);
      const [style] = styles.chainOf(val(at(own, 'w:numStyleLink')) ?? '');
      const linked = style && abstractOf(numbers.get(val(at(style, 'w:pPr', 'w:numPr', 'w:numId'))));
      const abstract = linked ?? own;
      return abstract ? [[id!, readList(number, abstract)]] : [];
    }),
  );
}

function readList(number: XmlElement, abstract: XmlElement): List {
  const overrides = children(number, 'w:lvlOverride');
  const levels = children(abstract, 'w:lvl');
  const all = [...levels, ...overrides.flatMap((each) => children(each, 'w:lvl'))];
  const begins = overrides.flatMap((each): [number, number][] => {
    const start = val(at(each, 'w:startOverride'));
    return start === undefined ? [] : [[Number(each.attribs['w:ilvl']), Number(start)]];
  });
  const read: Level[] = [];
  for (const level of all) read[Number(level.attribs['w:ilvl'])] = readLevel(level);
  return { key: abstract.attribs['w:abstractNumId'] ?? '', levels: read, begins: new Map(begins) };
}

function readLevel(level: XmlElement): Level {
  return {
    format: val(at(level, 'w:numFmt')) ?? 'decimal',
    text: val(at(level, 'w:lvlText')) ?? '',
    start: Number(val(at(level, 'w:start')) ?? 1),
    restarts: val(at(level, 'w:lvlRestart')) !== '0',
    legal: isOn(at(level, 'w:isLgl')) ?? false,
    style: val(at(level, 'w:pStyle')),
  };
}

/** Counts through a document, and says the number of each next paragraph as Word shows it. */
function createCounter(): (list: List, level: number) => string {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (list, at) => {
    const reached = counts.get(list.key) ?? [];
    counts.set(list.key, reached);
    const begin = list.begins.get(at);
    const place = `${list.key} ${at} ${[...list.begins].join()}`;
    if (begin !== undefined && !begun.has(place)) reached[at] = begin - 1;
    begun.add(place);
    reached[at] = (reached[at] ?? list.levels[at]!.start - 1) + 1;
    for (let below = at + 1; below < 9; below += 1)
      if (list.levels[below]?.restarts !== false) reached[below] = undefined;
    return list.levels[at]!.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const part = list.levels[index];
      reached[index] ??= part?.start ?? 1;
      return written(reached[index], list.levels[at]!.legal ? 'decimal' : (part?.format ?? 'decimal'));
    }).trim();
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ROMANS = 'm cm d cd c xc l xl x ix v iv i'.split(' ');
const WORTHS = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];

function written(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(number);
    case 'upperLetter':
      return letter(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'ordinal':
      return `${number}e`;
    case 'none':
      return '';
    default:
      return String(number);
  }
}

/** After z comes aa, then bb. */
function letter(number: number): string {
  return number < 1 ? '' : LETTERS[(number - 1) % 26]!.repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  let left = Math.min(number, 3999);
  return ROMANS.map((sign, at) => {
    const times = Math.max(0, Math.floor(left / WORTHS[at]!));
    left -= times * WORTHS[at]!;
    return sign.repeat(times);
  }).join('');
}
