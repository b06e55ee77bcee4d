import type { IntakeRole } from '../domain/principal.ts';

/** What the web server says in Dutch, beside the English of the protocol. */
export const PROBLEM_TITLES: Record<number, string> = {
  400: 'Dit verzoek is niet te lezen (bad request)',
  401: 'Aanmelden is nodig (unauthorized)',
  403: 'Geen toegang (forbidden)',
  404: 'Deze pagina bestaat niet (not found)',
  405: 'Dit kan hier niet (method not allowed)',
  413: 'Dit bericht is te groot (payload too large)',
  415: 'Dit soort inhoud leest de bot niet (unsupported media type)',
  429: 'Te veel verzoeken, probeer het zo opnieuw (too many requests)',
  500: 'Er ging iets mis (internal error)',
  501: 'Dit kan de bot niet (not implemented)',
  502: 'De bot antwoordt niet goed (bad gateway)',
  503: 'Nog niet klaar, probeer het zo opnieuw (service unavailable)',
};

/** How somebody is named to others who has no functie in roles.yaml. */
export const FUNCTIES: Record<IntakeRole, string> = {
  verwijzer: 'Verwijzer',
  consulent: 'Jeugdconsulent',
  beheerder: 'Beheerder',
  kennisbeheer: 'Kennisbeheerder',
  koppeling: 'Systeem van de gemeente',
};

export const demoTexts = {
  noAnswer: 'De bot antwoordt niet.',
  /** Where Teams shows its own label. */
  madeByAi: 'Gemaakt met AI',
};
