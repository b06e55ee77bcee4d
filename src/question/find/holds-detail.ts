import type { IndexedPassage } from '../../knowledge/index/passage.ts';
import type { ExpectedDetail } from '../understand/expected-detail.ts';
import type { Concept } from './concepts.ts';
import { conceptCoverage, type PassageKeys, passageKeys } from './features.ts';

const TOPIC_SHARE = 0.34;
/** "Een fiets, een laptop. Daarvoor is een potje. Daaruit kan 750 euro worden betaald." */
const BEFORE = 2;
const AFTER = 1;

/** Whether the sentence at a place of a passage holds the detail, and it or its surroundings speak of the topic. */
export function holdsNearTopic(
  { heldBy, nearTopic }: ExpectedDetail,
  { sentences, section }: PassageKeys,
  at: number,
  topic: readonly Concept[],
): boolean {
  if (!heldBy(sentences[at]!.sentence.text)) return false;
  if (!nearTopic) return true;
  return conceptCoverage(topic, keysAround(sentences, section, at)) >= TOPIC_SHARE;
}

function keysAround(
  sentences: PassageKeys['sentences'],
  section: PassageKeys['section'],
  at: number,
): ReadonlySet<string> {
  const around = sentences.slice(Math.max(0, at - BEFORE), at + AFTER + 1);
  return new Set([...around.flatMap(({ keys }) => [...keys]), ...section]);
}

/** Whether a unit holds a detail: in one of its sentences, or in what its owner says of it. */
export function holdsDetail(detail: ExpectedDetail, unit: IndexedPassage, asked: readonly Concept[]): boolean {
  const keys = passageKeys(unit);
  const isHeldAt = (at: number): boolean =>
    unit.record ? detail.heldBy(keys.sentences[at]!.sentence.text) : holdsNearTopic(detail, keys, at, asked);
  return keys.stated.some(({ text }) => detail.heldBy(text)) || keys.sentences.some((_, at) => isHeldAt(at));
}

/**
 * How much of the topic the sentence of a unit speaks of that holds the detail, with its neighbours and heading, 0 to 1;
 * 0 where none holds it.
 */
export function topicAtDetail(detail: ExpectedDetail, unit: IndexedPassage, topic: readonly Concept[]): number {
  const { sentences, section, stated: own, all } = passageKeys(unit);
  const stated = own.filter(({ text }) => detail.heldBy(text)).map(({ keys }) => keys);
  const around = (at: number): ReadonlySet<string> =>
    // All of a record is about the same thing.
    unit.record ? all : keysAround(sentences, section, at);
  const held = sentences.flatMap(({ sentence }, at) => (detail.heldBy(sentence.text) ? [around(at)] : []));
  return Math.max(0, ...[...stated, ...held].map((keys) => conceptCoverage(topic, keys)));
}
