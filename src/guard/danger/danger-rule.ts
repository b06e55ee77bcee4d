import type { PhraseList } from '../../dutch/phrases/phrases.ts';

export const DANGER_TOPICS = ['danger', 'abuse', 'suicide', 'unattended', 'threat'] as const;

export type DangerTopic = (typeof DANGER_TOPICS)[number];

/**
 * How much a wording says by itself.
 * `act`: something is done, said or about to be done. `state`: someone is in danger, if a person is named.
 * `topic`: a subject that can be asked about, danger only with a person and with haste.
 * `mention`: no danger in itself, but a reason to show the emergency numbers beneath an answer.
 */
export type Strength = 'act' | 'state' | 'topic' | 'mention';

export interface DangerRule extends PhraseList {
  readonly topic: DangerTopic;
  readonly strength: Strength;
}
