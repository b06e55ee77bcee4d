import { type AskedWord, isGrammar, stemSet } from './asked-words.ts';

/**
 * Words that carry a question without saying what it is about. A record answers a question only where nothing but these,
 * the name and words of the record itself stand in it: any other word asks for a detail, and details stay with the passages.
 */
export const CALL = stemSet(
  `bellen belt bel inschakelen schakel schakelt inzetten inzet aanmelden aanmelding meld melden meldt consulteren aanvragen aanvraag
   contact benaderen overleggen overleg terecht terechtkunnen verwijzen doorverwijzen verwijs verwijzing direct rechtstreeks
   gebruiken gebruik bereiken bereikbaar vragen advies sparren verzoek indienen bespreken bespreking besproken inbrengen
   inroepen halen betrekken starten krijgen naartoe heen`,
);
export const HOW = stemSet('werkt werken werkwijze verloopt loopt geregeld regelen gaat stappen procedure route gang');
export const EXISTS = stemSet(
  'bestaat bestaan actief loopt steeds momenteel huidig beschikbaar aanwezig gestopt actueel tegenwoordig ons onze',
);
export const DEFINES = stemSet(
  `betekenis definitie uitleg uitleggen afkorting begrip term inhouden houdt info informatie vertel vertellen verstaan
   omschrijving kort noemen noemt bedoeling precies zeggen snap ken`,
);
export const CONTENTS = stemSet('staat inhoud inhouden opgenomen beschreven lezen');
const PEOPLE = stemSet(
  `kind kinderen jeugdige jongere jongen meisje puber tiener kleuter baby gezin gezinnen ouder ouders moeder vader client patient
   leerling zoon dochter jeugd jeugdhulp jeugdzorg hulp hulpvraag zorg professional verwijzer team persoon situatie geval dossier
   sociale kaart casus jaar jarige oud mens`,
);
const ROLES = stemSet(
  `huisarts huisartsenpraktijk dokter arts poh praktijkondersteuner jeugdarts specialist medisch kinderarts gi jeugdbeschermer
   gezinsvoogd gecertificeerde instelling school leraar leerkracht docent ib jeugdconsulent consulent wijkteam lokaal lokale buurtteam
   toegang medewerker praktijk collega leidinggevende`,
);
const QUESTION = stemSet('wie wat waar hoe welke regio gemeente streek buurt hier ja nee even');

const FRAME: readonly ReadonlySet<string>[] = [CALL, HOW, EXISTS, DEFINES, CONTENTS, PEOPLE, ROLES, QUESTION];

/** What is left of a question once grammar, places and the given sets are taken out. */
export function restOf(
  words: readonly AskedWord[],
  places: ReadonlySet<string>,
  ...allowed: readonly ReadonlySet<string>[]
): AskedWord[] {
  return words.filter(
    (word) =>
      !isGrammar(word) && !places.has(word.text) && ![...FRAME, ...allowed].some((stems) => stems.has(word.stem)),
  );
}

export function hasAny(words: readonly AskedWord[], stems: ReadonlySet<string>): boolean {
  return words.some(({ stem, text }) => stems.has(stem) || stems.has(text));
}
