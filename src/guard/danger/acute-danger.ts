import type { Words } from '../../dutch/message-words.ts';
import { compilePhrases, type Hit } from '../../dutch/phrases/phrases.ts';
import { createTextScore, type TextWeights } from '../../learned/text-score.ts';
import type { FrameRole, FrameRule } from './danger-frames.ts';
import type { DangerRule, DangerTopic } from './danger-rule.ts';
import { DANGER_WORDS, NOT_TYPOS, TYPO_WORDS } from './danger-words.ts';
import { Framing } from './framing.ts';

export interface DangerReading {
  /** What someone is in danger of, now. */
  readonly topics: readonly DangerTopic[];
  /** Whether no more is known of the danger than that the message is worded like others that tell of one. */
  readonly unsure: boolean;
  /** Whether the message speaks of danger at all, if only as a subject. */
  readonly mentioned: boolean;
}

export type ReadDanger = (words: Words) => DangerReading;

/** From this the wording alone is danger, whatever the rules say. */
const SURE = 0.6;
/** From this it is, unless the message asks in general. */
const LIKELY = -0.6;
/** Fewer words than this say too little to be likened to anything. */
const LEAST_WORDS = 2;
/** Below this a rule is mistaken. */
const MISTAKEN = -3.4;

const GENERAL: readonly FrameRole[] = ['anyone', 'supposed', 'policy', 'denied'];

/** Tells danger that is there from danger that is asked about, remembered, denied or meant as a figure of speech. */
export function createDangerReader(
  dangers: readonly DangerRule[],
  frames: readonly FrameRule[],
  weights: TextWeights | undefined,
): ReadDanger {
  const readByRules = createRuleReader(dangers, frames);
  if (weights === undefined) return readByRules;
  const scoreOf = createTextScore(weights);
  const asksInGeneral = createGeneralReader(frames);
  return (words) => {
    const byRules = readByRules(words);
    if (words.word.length < LEAST_WORDS) return byRules;
    const { topics, mentioned } = byRules;
    const score = scoreOf(words);
    const named = score > MISTAKEN ? topics : [];
    const alarming = score > SURE || (score > LIKELY && !asksInGeneral(words));
    if (!alarming || named.length > 0) return { topics: named, unsure: false, mentioned };
    return { topics: ['danger'], unsure: score <= SURE, mentioned };
  };
}

/** Asks for information about people, cases or arrangements in general, with nobody in particular in it. */
function createGeneralReader(frames: readonly FrameRule[]): (words: Words) => boolean {
  const find = compilePhrases(frames, { classes: DANGER_WORDS });
  return (words) => {
    const hits = find(words);
    const has = (role: FrameRole) => frames.some((frame) => frame.role === role && hits.has(frame.id));
    return has('question') && GENERAL.some(has) && !has('concrete');
  };
}

function createRuleReader(dangers: readonly DangerRule[], frames: readonly FrameRule[]): ReadDanger {
  const findDanger = compilePhrases(dangers, { classes: DANGER_WORDS, typos: { of: TYPO_WORDS, except: NOT_TYPOS } });
  const findFrames = compilePhrases(frames, { classes: DANGER_WORDS });
  return (words) => {
    const hits = findDanger(words);
    const spoken = dangers.filter((rule) => hits.has(rule.id));
    if (spoken.length === 0) return { topics: [], unsure: false, mentioned: false };
    const relevant = spoken.flatMap((rule) => hits.get(rule.id)!);
    const framing = new Framing(words, frames, findFrames(words, around(relevant, words)));
    const present = spoken.filter((rule) => hits.get(rule.id)!.some((hit) => isPresent(rule, hit, framing)));
    return { topics: [...new Set(present.map((rule) => rule.topic))], unsure: false, mentioned: true };
  };
}

/** The sentences of the hits and those beside them: what can frame a danger. */
function around(hits: readonly Hit[], words: Words): Set<number> {
  const sentences = new Set<number>();
  for (const hit of hits) {
    const sentence = words.sentence[hit.start]!;
    for (const near of [sentence - 1, sentence, sentence + 1]) sentences.add(near);
  }
  return sentences;
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
    case 'mention':
      return false;
  }
}
