/** What a message can be about: youth care, referral, the region and the bot's sources; what lies near; anything else. */
export const MESSAGE_KINDS = [
  'field',
  'off-topic',
  'treatment',
  'opinion',
  'letter',
  'adult',
  'counter',
  'meta',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
