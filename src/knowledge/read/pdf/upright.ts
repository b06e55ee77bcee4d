/** A direction of reading on a page: the text turned back to horizontal, with the height of the page as it is then read. */
export interface Frame<Kept> {
  pieces: Kept[];
  height: number;
}

/** A place on a page: points, from the left and from below. */
interface Placed {
  text: string;
  x: number;
  right: number;
  y: number;
  /** Degrees, against the clock, that the text is turned; 0 for most. */
  turn: number;
}

/** So far below the text of the page stands what is written in another direction, as blocks of its own. */
const APART = 10_000;

/**
 * The pieces of a page as somebody reads them who turns the sheet: what is written in the direction of most letters first,
 * what stands across it (a note up the margin) below.
 */
export function readUpright<Piece extends Placed>(pieces: readonly Piece[], view: readonly number[]): Frame<Piece> {
  const [left, bottom, right, top] = view as [number, number, number, number];
  const width = right - left;
  const height = top - bottom;
  const groups = [...Map.groupBy(pieces, ({ turn }) => turn)].sort((a, b) => lettersOf(b[1]) - lettersOf(a[1]));
  const isAcross = (groups[0]?.[0] ?? 0) % 180 !== 0;
  const turned = groups.flatMap(([turn, own], at) =>
    own.map((piece) => (turn === 0 && at === 0 ? piece : turnBack(piece, { left, bottom, width, height }, at * APART))),
  );
  return { pieces: turned, height: isAcross ? width : height };
}

function lettersOf(pieces: readonly Placed[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

function turnBack<Piece extends Placed>(
  piece: Piece,
  { left, bottom, width, height }: Record<'left' | 'bottom' | 'width' | 'height', number>,
  lower: number,
): Piece {
  const radians = (piece.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [fromLeft, fromBelow] = [piece.x - left, piece.y - bottom];
  // The corner of the sheet that is lowest and leftmost once it is turned becomes the origin.
  const x = fromLeft * cos + fromBelow * sin - Math.min(0, width * cos) - Math.min(0, height * sin);
  const y = fromBelow * cos - fromLeft * sin - Math.min(0, height * cos) - Math.min(0, -width * sin);
  return { ...piece, x, right: x + (piece.right - piece.x), y: y - lower };
}
