import { ABUSE_RULES } from './danger-abuse.ts';
import { ACUTE_RULES } from './danger-acute.ts';
import { CARE_AND_THREAT_RULES } from './danger-care.ts';
import type { DangerRule } from './danger-rule.ts';
import { SUICIDE_RULES } from './danger-suicide.ts';

export const DANGER_RULES: readonly DangerRule[] = [
  ...SUICIDE_RULES,
  ...ABUSE_RULES,
  ...CARE_AND_THREAT_RULES,
  ...ACUTE_RULES,
];
