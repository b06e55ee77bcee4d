import type { FrameRule } from './danger-frames.ts';
import type { DangerRule, DangerTopic } from './danger-rules.ts';
import { DANGER_WORDS, NOT_TYPOS } from './danger-words.ts';
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
  const findDanger = compilePhrases(dangers, { classes: DANGER_WORDS, typosExcept: NOT_TYPOS });
  const findFrames = compilePhrases(frames, { classes: DANGER_WORDS });
  return (words) => {
    const hits = findDanger(words);
    if (hits.size === 0) return { topics: [], mentioned: false };
    const framing = new Framing(words, frames, findFrames(words, around(hits, words)));
    const present = dangers.filter((rule) => hits.get(rule.id)?.some((hit) => isPresent(rule, hit, framing)));
    return { topics: [...new Set(present.map((rule) => rule.topic))], mentioned: true };
  };
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
      return !framing.asks(hit, 'clause') || framing.meansSomeone(hit);
    case 'state':
      return !framing.isDenied() && framing.names(hit) && (!framing.asks(hit, 'sentence') || framing.meansSomeone(hit));
    case 'topic':
      return !framing.isDenied() && framing.isUrgent(hit);
  }
}
