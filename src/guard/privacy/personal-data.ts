import { readWords, type Words } from '../../dutch/message-words.ts';
import { ACCOUNT_RULES } from './accounts.ts';
import { ADDRESS_RULES } from './addresses.ts';
import { BIRTHDATE_RULES } from './birthdates.ts';
import { BSN_RULES } from './bsn.ts';
import { CONTACT_RULES } from './contact-details.ts';
import { DOSSIER_RULES } from './dossiers.ts';
import { INITIAL_RULES } from './initials.ts';
import { LOOSE_RULES } from './loose.ts';
import { NAME_RULES } from './names.ts';
import { type KnownNames, Page } from './page.ts';
import { redact } from './redact.ts';
import type { Finding, PersonalDataRule } from './spans.ts';

export const PERSONAL_DATA_RULES: readonly PersonalDataRule[] = [
  ...BSN_RULES,
  ...ACCOUNT_RULES,
  ...DOSSIER_RULES,
  ...BIRTHDATE_RULES,
  ...CONTACT_RULES,
  ...ADDRESS_RULES,
  ...NAME_RULES,
  ...INITIAL_RULES,
];

/** Each round can only bring out what a removed neighbour hid; a few are plenty. */
const ROUNDS = 4;

/** Personal data in a clean text, in order; where two readings overlap the earlier rule's stands. */
export function findPersonalData(
  text: string,
  words: Words,
  rules: readonly PersonalDataRule[],
  known: KnownNames,
): Finding[] {
  const page = new Page(text, words, known);
  const taken = new Uint8Array(text.length);
  const found: Finding[] = [];
  for (const rule of rules) {
    for (const { start, end } of rule.find(page)) {
      if (end <= start || taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ type: rule.type, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The message without personal data, again clean by the same rules and by looser ones: where some was found, more may be. */
export function withoutPersonalData(
  text: string,
  findings: readonly Finding[],
  rules: readonly PersonalDataRule[],
  known: KnownNames,
): string {
  let cleaned = redact(text, findings);
  for (let round = 0; round < ROUNDS; round++) {
    const left = findPersonalData(cleaned, readWords(cleaned), [...rules, ...LOOSE_RULES], known);
    if (left.length === 0) return cleaned;
    cleaned = redact(cleaned, left);
  }
  return '';
}
