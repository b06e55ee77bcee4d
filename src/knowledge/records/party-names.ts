import type { Party } from '../../domain/parties.ts';
import { fold } from '../../dutch/words.ts';

/** How spreadsheets write parties, folded; the first that fits holds. */
const WRITTEN: readonly [Party, RegExp][] = [
  ['poh-jeugd', /^poh(?:s|'s)?(?:[ -]?(?:jeugd|ggz|j))*$|^praktijkondersteuners?(?: jeugd| huisarts| ggz)?$/],
  ['huisarts', /^huisarts(?:en)?$/],
  ['jeugdarts', /^(?:jeugd|school)arts(?:en)?$|^jgz$/],
  ['medisch-specialist', /^(?:medisch )?specialist(?:en)?$|^kinderarts(?:en)?$/],
  ['lokale-toegang', /^(?:lokale )?toegang$|^(?:lokaal|lokale|wijk|buurt|jeugd|sociaal|gebieds)[ -]?teams?(?: jeugd)?$|^cjg$|^centrum voor jeugd en gezin$/],
  ['jeugdconsulent', /^(?:jeugd)?consulent(?:en)?$/],
  ['gecertificeerde-instelling', /^gi'?s?$|^gecertificeerde instelling(?:en)?(?: \(gi'?s?\))?$/],
  ['veilig-thuis', /^veilig thuis$/],
  ['raad-voor-de-kinderbescherming', /^(?:raad voor de kinderbescherming|rvdk)$/],
  ['rechter', /^(?:kinder)?rechter$/],
  ['gemeente', /^gemeenten?$/],
  ['school', /^(?:school|scholen|onderwijs|intern begeleiders?|ib'?ers?)$/],
  ['samenwerkingsverband-onderwijs', /^samenwerkingsverband(?:en)?(?: onderwijs)?$|^swv$/],
  ['jeugdhulpaanbieder', /^(?:jeugdhulp|zorg)?aanbieders?$/],
  ['regionaal-expertteam', /^(?:ret|(?:regionaal )?expert[ -]?team)$/],
  ['ouders', /^ouders?(?:\/verzorgers?)?$|^gezin(?:nen)?$/],
  ['jeugdige', /^(?:jeugdigen?|jongeren?)(?: zelf)?$/],
]; // biome-ignore format: one party a line

export function partyNamed(text: string): Party | undefined {
  const name = fold(text)
    .replace(/^(?:de|het|een|via|door) /, '')
    .replace(/[.*]+$/, '')
    .trim();
  return WRITTEN.find(([, written]) => written.test(name))?.[0];
}

/** The parties that a cell lists; a cell that says anything else ("alleen na overleg") stands as it is. */
export function partiesIn(cell: string): string[] {
  return namesParties(cell) ? [...new Set(partsOf(cell).map((part) => partyNamed(part)!))] : [cell];
}

export function namesParties(cell: string): boolean {
  return partsOf(cell).every((part) => partyNamed(part) !== undefined);
}

function partsOf(cell: string): string[] {
  return cell.split(/\s*[,;/•]\s*|\s+(?:en|of|&|\+)\s+/).filter((part) => part !== '');
}
