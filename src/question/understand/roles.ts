import type { Party, Verwijzer } from '../../domain/parties.ts';
import type { Rol } from '../../domain/rol.ts';

/** How a role is named in a question (folded); the first that fits holds. */
const SPOKEN: readonly [Verwijzer, RegExp][] = [
  ['poh-jeugd', /\bpoh\b|praktijkondersteuner/],
  ['jeugdarts', /\bjeugdartsen\b|\bjeugdarts\b|schoolarts/],
  ['medisch-specialist', /\b(?:medisch )?specialist(?:en)?\b|kinderarts|\bpsychiater\b/],
  ['huisarts', /huisarts|\bdokters?\b|\bartsen\b|\barts\b/],
  ['gecertificeerde-instelling', /\bgi'?s?\b|gecertificeerde instelling|jeugdbeschermer|gezinsvoogd|jeugdreclasseerder/],
  ['school', /\bscho(?:ol|len)\b|leerkracht|\bleraar\b|\bdocent\b|\bib'?er\b|intern begeleider/],
  ['toegang', /jeugdconsulent|\bconsulent\b|(?:lokale?|wijk|buurt) ?team|\btoegang\b|\bjgt\b|\bcjg\b/],
  ['ouder-jeugdige', /\bouders?\b|\bmoeder\b|\bvader\b|jeugdige zelf|jongere zelf/],
]; // biome-ignore format: one role a line

const OF_ROL: Record<Rol, Verwijzer | undefined> = {
  huisarts: 'huisarts',
  'poh-jeugd': 'poh-jeugd',
  jeugdconsulent: 'toegang',
  anders: undefined,
};

const AS_PARTY: Record<Verwijzer, Party> = {
  huisarts: 'huisarts',
  'poh-jeugd': 'poh-jeugd',
  jeugdarts: 'jeugdarts',
  'medisch-specialist': 'medisch-specialist',
  'gecertificeerde-instelling': 'gecertificeerde-instelling',
  school: 'school',
  toegang: 'lokale-toegang',
  'ouder-jeugdige': 'ouders',
};

/** The verwijzer that a question is about: the one it names, else the asker. */
export function verwijzerOf(folded: string, rol: Rol | undefined): Verwijzer | undefined {
  return namedVerwijzer(folded) ?? (rol ? OF_ROL[rol] : undefined);
}

export function namedVerwijzer(folded: string): Verwijzer | undefined {
  return SPOKEN.find(([, spoken]) => spoken.test(folded))?.[0];
}

export function partyOf(verwijzer: Verwijzer): Party {
  return AS_PARTY[verwijzer];
}

/** Without where it goes to: "naar de toegang" names no one who refers. */
export function withoutGoal(folded: string): string {
  return folded.replace(
    /\b(?:naar|via|langs|bij|met) (?:de |het |een |t )?(?:lokale? )?(?:toegang|(?:wijk|buurt)?team|cjg|jgt|school|specialist)\b/g,
    ' ',
  );
}
