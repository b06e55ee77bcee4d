/** Whether one letter added, dropped, changed or swapped with its neighbour turns `a` into `b`. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const left = endA - start;
  const right = endB - start;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** Whether `a` holds the letters of `b` in another order between the same first three and the last: typed in haste. */
export function isScrambled(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 8 || a.slice(0, 3) !== b.slice(0, 3) || a.at(-1) !== b.at(-1)) return false;
  return [...a].sort().join('') === [...b].sort().join('');
}
