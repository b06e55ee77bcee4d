import { z } from 'zod';

/** A tree of yes/no steps: [which value, up to which number left, left, right]; a number is where it ends. */
export type Tree = number | [value: number, upTo: number, left: Tree, right: Tree];

export const treeShape: z.ZodType<Tree> = z.lazy(() =>
  z.union([z.number(), z.tuple([z.number().int().nonnegative(), z.number(), treeShape, treeShape])]),
);

/**
 * The sum of what the trees say of some values: the log of the odds.
 *
 * ```
 * values [0.8, 0]   tree [0, 0.5, -0.2, [1, 0.5, 0.3, -0.4]]
 *                   0.8 > 0.5 → right; 0 ≤ 0.5 → left: 0.3
 * ```
 */
export function forestScore(trees: readonly Tree[], values: readonly number[]): number {
  let sum = 0;
  for (const tree of trees) sum += endOf(tree, values);
  return sum;
}

function endOf(tree: Tree, values: readonly number[]): number {
  let at = tree;
  while (typeof at !== 'number') at = values[at[0]]! <= at[1] ? at[2] : at[3];
  return at;
}
