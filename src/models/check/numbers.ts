import { meets, type Token } from './reading.ts';

const BOUNDS = new Set(
  'xmax xmin xtm xmeerdan xminderdan tot vanaf binnen buiten na voor onder boven sinds'.split(' '),
);
const REACH = 3;

interface Quantity {
  value: string;
  unit: Token | undefined;
  bounds: string;
}

/** Whether each number of the sentence stands in the support, as often, with the same unit and bound (binnen, tot, na). */
export function sameNumbers(sentence: readonly Token[], support: readonly Token[]): boolean {
  const known = quantitiesOf(support);
  return quantitiesOf(sentence).every((quantity) => {
    const at = known.findIndex((other) => isSame(quantity, other));
    if (at >= 0) known.splice(at, 1);
    return at >= 0;
  });
}

function isSame(quantity: Quantity, other: Quantity): boolean {
  if (quantity.value !== other.value || quantity.bounds !== other.bounds) return false;
  if (quantity.unit === undefined || other.unit === undefined) return quantity.unit === other.unit;
  return meets(quantity.unit, other.unit);
}

function quantitiesOf(tokens: readonly Token[]): Quantity[] {
  return tokens.flatMap((token, at) => {
    if (!token.isNumber) return [];
    const next = tokens[at + 1];
    const hasUnit =
      next?.kind === 'content' && !next.isNumber && next.segment === token.segment && !isUnitless(token.text);
    return [{ value: token.text, unit: hasUnit ? next : undefined, bounds: boundsBefore(tokens, at) }];
  });
}

/** Years, times, telephone and article numbers carry no unit. */
function isUnitless(value: string): boolean {
  return /^(?:19|20)\d\d$/.test(value) || /^\d{8,}$/.test(value) || /[:.]/.test(value);
}

function boundsBefore(tokens: readonly Token[], at: number): string {
  const found: string[] = [];
  for (let before = at - 1; before >= Math.max(0, at - REACH) && tokens[before]!.kind === 'function'; before -= 1) {
    if (BOUNDS.has(tokens[before]!.text)) found.push(tokens[before]!.text);
  }
  return found.sort().join(' ');
}
