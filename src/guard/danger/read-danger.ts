import type { Danger } from '../../domain/danger.ts';
import type { Words } from '../../dutch/message-words.ts';
import { compilePhrases } from '../../dutch/phrases/phrases.ts';
import type { ScoreText } from '../../learned/text-score.ts';
import { DANGER_WORDS, type DangerRule, type DangerTopic } from './danger-rules.ts';

export interface DangerReading {
  readonly danger: Danger;
  /** What is spoken of. */
  readonly topics: readonly DangerTopic[];
  /** Whether the message speaks of danger at all, if only as a subject. */
  readonly mentioned: boolean;
}

export type ReadDanger = (words: Words) => DangerReading;

/** Chances of danger, chosen on the tuning part by the table of `npm run fit:guard`. */
const ACUTE = 0.88;
const POSSIBLE = 0.55;
/** Below this a rule that names danger is not believed. */
const NAMED = 0.02;
/** Fewer words than this say too little to be likened to anything. */
const LEAST_WORDS = 2;

/** Tells danger that is there from danger that is asked about, remembered, denied or meant as a figure of speech. */
export function createDangerReader(rules: readonly DangerRule[], scoreOf: ScoreText): ReadDanger {
  const find = compilePhrases(rules, { classes: DANGER_WORDS });
  return (words) => {
    const hits = find(words);
    const spoken = rules.filter(({ id }) => hits.has(id));
    const isNamed = spoken.some(({ says }) => says === 'danger');
    return {
      danger: howSure(isNamed, words.word.length < LEAST_WORDS ? undefined : chanceOf(scoreOf(words))),
      topics: [...new Set(spoken.map(({ topic }) => topic))],
      mentioned: spoken.length > 0,
    };
  };
}

/** @param chance by the learned score; undefined where there is too little to score */
function howSure(isNamed: boolean, chance: number | undefined): Danger {
  if (isNamed && (chance ?? 1) >= NAMED) return 'acute';
  if (chance === undefined || chance < POSSIBLE) return 'none';
  return chance >= ACUTE ? 'acute' : 'possible';
}

function chanceOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
