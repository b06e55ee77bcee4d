import type { Annotation } from './annotation.ts';
import type { Rule, WidthOf } from './drawing.ts';

/** Text on one baseline, as wide as it is drawn. */
interface Drawn {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  font: string;
  turn: number;
}

/** A line that may cross words out; `reach` is how far a mark may lie from the middle of what it is laid over. */
interface Crossing extends Rule {
  reach?: number;
}

/** A line through letters lies so high above their feet, give or take this, in letter sizes: lower it is one under them. */
const HEART = 0.32;
const AROUND = 0.18;
const THICKEST = 0.16;
/** It begins and ends at words, give or take this. */
const BESIDE = 0.4;
/** From this share on a word counts as crossed out. */
const MOST_OF_WORD = 0.6;

/** The pieces without the words that a line goes through: what their author crossed out. */
export function withoutStruck<Piece extends Drawn>(
  pieces: readonly Piece[],
  rules: readonly Crossing[],
  widthOf: WidthOf,
): Piece[] {
  if (rules.length === 0) return [...pieces];
  return pieces.flatMap((piece) => {
    const through = piece.turn === 0 ? rules.filter((rule) => goesThrough(rule, piece, pieces)) : [];
    if (through.length === 0) return [piece];
    const text = wordsOf(piece, widthOf)
      .filter(({ from, to }) => !through.some((rule) => shareOf(rule, from, to) >= MOST_OF_WORD))
      .map((word) => word.text)
      .join('');
    return text.trim() === '' ? [] : [{ ...piece, text }];
  });
}

/** The marks that somebody made with the tool that crosses out. */
export function struckBy(annotations: readonly Annotation[]): Crossing[] {
  return annotations
    .filter(({ subtype }) => subtype === 'StrikeOut')
    .flatMap(({ quadPoints = [] }) => {
      const points = Object.values(quadPoints);
      const quads = Array.from({ length: Math.floor(points.length / 8) }, (_, at) => points.slice(at * 8, at * 8 + 8));
      return quads.map((quad) => {
        const across = quad.filter((_, at) => at % 2 === 0);
        const up = quad.filter((_, at) => at % 2 === 1);
        const [low, high] = [Math.min(...up), Math.max(...up)];
        const reach = (high - low) / 3;
        return { x: Math.min(...across), right: Math.max(...across), y: (low + high) / 2, thick: 0, reach };
      });
    });
}

/** A line of a table or a chart goes on past the words of its line. */
function goesThrough(rule: Crossing, piece: Drawn, pieces: readonly Drawn[]): boolean {
  const { y, size } = piece;
  const { reach = 0 } = rule;
  const isLevel = Math.abs(rule.y - y - HEART * size) < AROUND * size + reach && rule.thick < THICKEST * size;
  if (!isLevel || rule.right <= piece.x || rule.x >= piece.right) return false;
  if (reach > 0) return true;
  const beside = pieces.filter((each) => Math.abs(each.y - y) < 0.3 * size);
  const from = Math.min(...beside.map(({ x }) => x));
  const to = Math.max(...beside.map(({ right }) => right));
  return rule.x > from - BESIDE * size && rule.right < to + BESIDE * size;
}

function shareOf(rule: Rule, from: number, to: number): number {
  return (Math.min(rule.right, to) - Math.max(rule.x, from)) / (to - from);
}

/** The words of a piece, each with the space behind it, and from where to where it is drawn. */
function wordsOf({ text, x, right, font }: Drawn, widthOf: WidthOf): { text: string; from: number; to: number }[] {
  const letters = [...text].map((letter) => widthOf(font, letter) ?? MIDDLING);
  const unit = (right - x) / letters.reduce((sum, width) => sum + width, 0);
  let at = 0;
  let from = x;
  return (text.match(/\s*\S+\s*/g) ?? []).map((word) => {
    const widths = letters.slice(at, at + [...word].length).map((width) => width * unit);
    at += widths.length;
    const start = from;
    from += widths.reduce((sum, width) => sum + width, 0);
    const after = widths.slice([...word.trimEnd()].length).reduce((sum, width) => sum + width, 0);
    return { text: word, from: start, to: from - after };
  });
}

const MIDDLING = 0.5;
