import { z } from 'zod';
import { RegiowijzerError } from '../../errors.ts';
import { treeShape } from '../../learned/forest.ts';
import shipped from '../../learned/ranking-weights.json' with { type: 'json' };
import { FEATURES } from '../find/features.ts';
import { SUPPORT_SIGNS } from './abstain.ts';
import type { Weights } from './findings.ts';

const number = z.number();
/** Every feature and sign has its weight: one that is missing would make a silent order of NaN. */
const weights = z.object({
  fingerprint: z.string(),
  lexical: z.object({ weight: z.array(number), b: z.array(number), k1: number, rest: number }),
  vectorVote: number,
  candidates: number,
  features: z.record(z.enum(FEATURES), number),
  sentences: z.object({
    passages: number,
    passage: number,
    coverage: number,
    nextTo: number,
    first: number,
    ask: number,
    nextToAsk: number,
    detail: number,
    besideWithin: number,
    leastLikeness: number,
  }),
  support: z.array(treeShape),
  answerFrom: number,
});

/** What the weights were fitted for; other features need other weights. */
export const RANKING_FINGERPRINT = `features ${FEATURES.join(' ')} signs ${SUPPORT_SIGNS.join(' ')}`;

/**
 * The weights that come with the program.
 * @throws RegiowijzerError WEIGHTS_INVALID where they were fitted for other features
 */
export function shippedRanking(): Weights {
  return readRanking(shipped);
}

/** @throws RegiowijzerError WEIGHTS_INVALID */
export function readRanking(fitted: unknown): Weights {
  const parsed = weights.safeParse(fitted);
  const where = 'src/learned/ranking-weights.json';
  if (!parsed.success) throw new RegiowijzerError('WEIGHTS_INVALID', parsed.error.issues[0]!.message, { where });
  if (parsed.data.fingerprint !== RANKING_FINGERPRINT)
    throw new RegiowijzerError('WEIGHTS_INVALID', 'The ranking was fitted for other features or signs', { where });
  return parsed.data;
}
