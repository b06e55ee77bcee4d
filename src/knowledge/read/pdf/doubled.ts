interface Drawn {
  text: string;
  x: number;
  y: number;
  size: number;
}

/** Programs draw letters twice, a hair apart, to make them bold. */
const HAIR = 0.2;

/** The pieces without those that were drawn over the same text a second time. */
export function withoutDoubles<Piece extends Drawn>(pieces: readonly Piece[]): Piece[] {
  const drawn = new Map<string, Piece[]>();
  return pieces.flatMap((piece) => {
    const same = drawn.get(piece.text) ?? [];
    const isOver = (each: Piece): boolean =>
      Math.abs(each.x - piece.x) < HAIR * piece.size && Math.abs(each.y - piece.y) < HAIR * piece.size;
    if (same.some(isOver)) return [];
    drawn.set(piece.text, [...same, piece]);
    return [{ ...piece, text: singly(piece.text) }];
  });
}

/** "WWiiee bbeelltt" is "Wie belt": each letter twice, all along. */
function singly(text: string): string {
  const isDoubled = /^(?:(\S)\1|\s+)+$/u.test(text) && text.replace(/\s/g, '').length >= 8;
  return isDoubled && !/^(.)\1*$/u.test(text) ? text.replace(/(\S)\1/gu, '$1').replace(/\s+/g, ' ') : text;
}
