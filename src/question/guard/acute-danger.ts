import type { FrameRule } from './danger-frames.ts';
import type { DangerRule, DangerTopic } from './danger-rules.ts';
import { DANGER_WORDS, NOT_TYPOS, TYPO_WORDS } from './danger-words.ts';
import { Framing } from './framing.ts';
import { compilePhrases, type Hit } from './phrases.ts';
import type { Words } from './words.ts';

export interface DangerReading {
  /** What someone is in danger of, now. */
  readonly topics: readonly DangerTopic[];
  /** Whether the message speaks of danger at all, if only as a subject. */
  readonly mentioned: boolean;
}

export type ReadDanger = (words: Words) => DangerReading;

/** Tells danger that is there from danger that is asked about, remembered, denied or meant as a figure of speech. */
export function createDangerReader(dangers: readonly DangerRule[], frames: readonly FrameRule[]): ReadDanger {
  const findDanger = compilePhrases(dangers, { classes: DANGER_WORDS, typos: { of: TYPO_WORDS, except: NOT_TYPOS } });
  const findFrames = compilePhrases(frames, { classes: DANGER_WORDS });
  const strong = dangers.filter((rule) => rule.strength !== 'hint');
  const hints = dangers.filter((rule) => rule.strength === 'hint');
  return (words) => {
    const hits = findDanger(words);
    if (hits.size === 0) return { topics: [], mentioned: false };
    const framing = new Framing(words, frames, findFrames(words, around(hits, words)));
    const present = [
      ...strong.filter((rule) => hits.get(rule.id)?.some((hit) => isPresent(rule, hit, framing))),
      ...addUp(hints, hits, framing),
    ];
    return {
      topics: [...new Set(present.map((rule) => rule.topic))],
      mentioned: strong.some((rule) => hits.has(rule.id)),
    };
  };
}

/** The hints of a sentence and the next, when they weigh enough about someone in particular; else none. */
function addUp(hints: readonly DangerRule[], hits: ReadonlyMap<string, Hit[]>, framing: Framing): DangerRule[] {
  const sums = new Map<number, HintSum>();
  for (const rule of hints) {
    for (const hit of hits.get(rule.id) ?? []) {
      if (framing.isUnsaid(hit)) continue;
      const sentence = framing.sentenceOf(hit);
      for (const place of [sentence - 1, sentence]) addHint(sums, place, rule, hit);
    }
  }
  return [...sums.values()].flatMap(({ rules, hit, weight }) =>
    weight >= framing.weightNeeded(hit) ? [...rules] : [],
  );
}

interface HintSum {
  readonly rules: Set<DangerRule>;
  readonly words: Set<number>;
  readonly hit: Hit;
  weight: number;
}

/** Each rule counts once, and each word for one rule. */
function addHint(sums: Map<number, HintSum>, place: number, rule: DangerRule, hit: Hit): void {
  const sum = sums.get(place) ?? { rules: new Set(), words: new Set(), hit, weight: 0 };
  sums.set(place, sum);
  if (sum.rules.has(rule) || sum.words.has(hit.start)) return;
  sum.rules.add(rule);
  for (let at = hit.start; at < hit.end; at++) sum.words.add(at);
  sum.weight += rule.weight ?? 1;
}

/** The sentences of the hits and those beside them: what can frame a danger. */
function around(hits: ReadonlyMap<string, Hit[]>, words: Words): Set<number> {
  const own = [...hits.values()].flat().map((hit) => words.sentence[hit.start]!);
  return new Set(own.flatMap((sentence) => [sentence - 1, sentence, sentence + 1]));
}

function isPresent(rule: DangerRule, hit: Hit, framing: Framing): boolean {
  if (framing.isUnsaid(hit)) return false;
  switch (rule.strength) {
    case 'act':
      return !framing.asks(hit, 'clause') || framing.meansSomeone(hit, 'anybody');
    case 'state':
      return (
        !framing.isDenied() &&
        framing.names(hit) &&
        (!framing.asks(hit, 'sentence') || framing.meansSomeone(hit, 'named'))
      );
    case 'topic':
      return !framing.isDenied() && framing.isUrgent(hit);
    case 'hint':
    case 'mention':
      return false;
  }
}
