import type { Aanvraag, Veld } from '../domain/consultatie/aanvraag.ts';
import type { Status } from '../domain/consultatie/states.ts';

/** Where a request stands, within a sentence. */
export const STAND: Record<Status, (by: string) => string> = {
  aangevraagd: () => 'nog niet opgepakt',
  opgepakt: (by) => `opgepakt door ${by}`,
  wedervraag: (by) => `${by} wacht op antwoord van de aanvrager`,
  beantwoord: (by) => `beantwoord door ${by}`,
  overgedragen: () => 'overgedragen, nog niet opgepakt',
  heropend: () => 'heropend, nog niet opgepakt',
  gesloten: () => 'gesloten',
  ingetrokken: () => 'ingetrokken',
};

/** For who reads the request at the toegang: "uw" there is whoever asked. */
export const VELDEN_TOEGANG: Partial<Record<Veld, string>> = {
  rol: 'Functie van de aanvrager',
  rolInConsult: 'Rol van de aanvrager',
  organisatie: 'Organisatie van de aanvrager',
  telefoon: 'Telefoon van de aanvrager',
  email: 'E-mail van de aanvrager',
  belmoment: 'Best te bereiken',
  vraagtype: 'Onderwerp',
  kernvraag: 'Vraag in het kort',
  gesprokenMet: 'De aanvrager sprak hierover met',
  besproken: 'Weet het gezin van dit overleg?',
  meldcodestap: 'Stap van de meldcode',
  veiligThuisAdvies: 'Advies gevraagd aan Veilig Thuis',
  termijn: 'Gevraagde termijn',
};

/** The same for the choices that speak in the first person. */
export const KEUZES_TOEGANG: { rolInConsult: Record<NonNullable<Aanvraag['rolInConsult']>, string> } = {
  rolInConsult: {
    verwijzer: 'Overweegt een verwijzing',
    expert: 'Denkt mee vanuit het vak',
    informant: 'Geeft informatie',
  },
};
