import type { DangerRule } from './danger-rules.ts';
import type { Framing } from './framing.ts';
import type { Hit } from './phrases.ts';
import type { Words } from './words.ts';

interface Hint {
  readonly rule: DangerRule;
  readonly hit: Hit;
}

/** The hints of a sentence and the next. */
export type Neighbours = readonly Hint[];

/** Less than this is never danger, however it is framed. */
const LEAST_WEIGHT = 2;

/** The neighbouring hints that may add up to danger. */
export function gatherHints(
  rules: readonly DangerRule[],
  hits: ReadonlyMap<string, Hit[]>,
  words: Words,
): Neighbours[] {
  const places = new Map<number, Hint[]>();
  for (const rule of rules) {
    for (const hit of hits.get(rule.id) ?? []) {
      const sentence = words.sentence[hit.start]!;
      for (const place of [sentence - 1, sentence]) add(places, place, { rule, hit });
    }
  }
  return [...places.values()].filter((hints) => weigh(hints) >= LEAST_WEIGHT);
}

/** The rules of hints that weigh enough, framed as they are; else none. */
export function addUp(hints: Neighbours, framing: Framing): DangerRule[] {
  const said = hints.filter(({ hit }) => !framing.isUnsaid(hit));
  const [first] = said;
  return first !== undefined && weigh(said) >= framing.weightNeeded(first.hit) ? said.map(({ rule }) => rule) : [];
}

/** Each rule counts once, and each word for one rule. */
function weigh(hints: Neighbours): number {
  const rules = new Set<DangerRule>();
  const words = new Set<number>();
  let weight = 0;
  for (const { rule, hit } of hints) {
    if (rules.has(rule) || words.has(hit.start)) continue;
    rules.add(rule);
    for (let at = hit.start; at < hit.end; at++) words.add(at);
    weight += rule.weight ?? 1;
  }
  return weight;
}

function add(places: Map<number, Hint[]>, place: number, hint: Hint): void {
  const hints = places.get(place);
  if (hints === undefined) places.set(place, [hint]);
  else hints.push(hint);
}
