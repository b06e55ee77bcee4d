/**
 * The roles and parties that records may name as the ones who call on a team or take a step.
 * A record with another name loads, and `doctor` reports it: a typing error here would hide a team from its callers.
 */
export const PARTIES = [
  'huisarts',
  'poh-jeugd',
  'jeugdarts',
  'medisch-specialist',
  'lokale-toegang',
  'jeugdconsulent',
  'gecertificeerde-instelling',
  'veilig-thuis',
  'raad-voor-de-kinderbescherming',
  'officier-van-justitie',
  'rechter',
  'gemeente',
  'school',
  'samenwerkingsverband-onderwijs',
  'jeugdhulpaanbieder',
  'regionaal-expertteam',
  'netwerkpartner',
  'ouders',
  'jeugdige',
] as const;
export type Party = (typeof PARTIES)[number];

export function isParty(name: string): name is Party {
  return (PARTIES as readonly string[]).includes(name);
}

export const VERWIJZERS = [
  'huisarts',
  'poh-jeugd',
  'jeugdarts',
  'medisch-specialist',
  'gecertificeerde-instelling',
  'toegang',
  'school',
  'ouder-jeugdige',
] as const;

export type Verwijzer = (typeof VERWIJZERS)[number];
