import type { Region } from '../../knowledge/records/region.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';

const { refused } = consultatieTexts;

/** How to reach the toegang of a gemeente, from the records: name and contact details, or that there are none. */
export function describeToegang(gemeente: string, regions: readonly Region[]): string {
  const record = regions.flatMap((region) => region.gemeenten).find((each) => each.gemeente === gemeente);
  if (record === undefined) return refused.noContact;
  const { name, contact } = record.toegang;
  const lines = Object.entries(contact ?? {}).map(
    ([key, value]) => `- ${refused.contact[key as keyof typeof refused.contact]}: ${value}`,
  );
  return [refused.howToReach(`${name} (${gemeente})`), ...(lines.length > 0 ? lines : [refused.noContact])].join('\n');
}
