import { fold } from '../../../dutch/words.ts';

/** What a column of a sociale kaart says. A column with another head is a detail under its own name. */
export const ROLES = ['naam', 'ook', 'gemeente', 'verwijzers', 'aanmelden', 'voorWie', 'wat', 'peildatum'] as const;
export type Role = (typeof ROLES)[number];

/** Heads that the register gives, for a sheet that does not tell by itself: `naam: Organisatie`. */
export type GivenColumns = Partial<Record<Role, string>>;

const THING =
  '(?:(?:jeugd|zorg|jeugdhulp|hulp)?aanbieders?|organisaties?|instellingen|instelling|voorziening(?:en)?|praktijk(?:en)?|instanties?|teams?)';

/** Heads by role, folded. */
const HEADS: Record<Role, RegExp> = {
  naam: new RegExp(`^(?:naam|${THING}|(?:naam|namen) (?:van )?(?:de |het )?${THING}|${THING} ?naam)$`),
  ook: /^(?:afkorting|ook bekend als|bekend als|roepnaam|alias)$/,
  gemeente: /^(?:(?:welke|voor|in|actief in|werkt in|beschikbaar in) )?gemeenten?(?: ?\(?n\)?)?$|^werkgebied$/,
  verwijzers:
    /^(?:wie (?:mag|mogen|kan|kunnen)\b.*|verwijzers?|bevoegde verwijzers?|(?:verwij(?:zing|zen)|aanmeld(?:ing|en)) door|wie (?:verwijst|meldt aan))$/,
  aanmelden:
    /^(?:hoe )?(?:aan ?meld(?:en|ing)|aanmeld(?:route|procedure|wijze)|wijze van aanmelden|(?:aanmelden|aanmelding) via|werkwijze aanmelden)$/,
  voorWie: /^(?:voor wie|doelgroep(?:en)?|bestemd voor)$/,
  wat: /^(?:wat|omschrijving|beschrijving|(?:hulp|zorg)?aanbod|wat (?:doen|doet|is|bieden|biedt)\b.*|product(?:en)?|(?:zorg|hulp)vorm(?:en)?|soort (?:hulp|zorg|aanbod)|speciali[sz](?:me|atie)s?)$/,
  peildatum:
    /^(?:peildatum|(?:stand|actueel) (?:per|op|van)|per|(?:laatst )?(?:bijgewerkt|gecontroleerd|gewijzigd)(?: op)?)$/,
};

/** Further heads by which a sociale kaart is known. */
const USUAL =
  /telefoon|^tel\b|mobiel|mail|website|^url$|adres|plaats|locatie|wacht|beschikba|capaciteit|opening|bereikba|leeftijd|kosten|tarief|contract|opmerking/;
/** A list of persons is no sociale kaart, whatever else it holds. */
const OF_PERSONS = /^(?:voornaam|achternaam|geboortedatum|bsn|functie|dienstverband)$/;
export const PHONE_HEAD = /telefoon|^tel\b|mobiel|nummer$/;

/** A head by all that it may be called: "Doelgroep / leeftijd" and "Naam (organisatie)" begin with what they are. */
function callsOf(key: string): string[] {
  return [key, key.replace(/\s*[/(].*$/, '')].filter((call) => call !== '');
}

export function headKey(head: string): string {
  return fold(head)
    .replace(/[*:?.]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What the heads of a sheet tell. `doubtful` are the roles that more than one column may have. */
export interface Columns {
  at: Partial<Record<Role, number>>;
  doubtful: Role[];
  /** So many heads are known. */
  known: number;
}

export function readColumns(heads: readonly string[], given: GivenColumns = {}): Columns {
  const keys = heads.map(headKey);
  const at: Columns['at'] = {};
  const doubtful: Role[] = [];
  for (const role of ROLES) {
    const named = given[role] === undefined ? -1 : keys.indexOf(headKey(given[role]));
    const fitting = [...keys.keys()].filter((column) => callsOf(keys[column]!).some((call) => HEADS[role].test(call)));
    const differing = new Set(fitting.map((column) => keys[column]));
    if (named >= 0) at[role] = named;
    else if (differing.size === 1) at[role] = fitting[0]!;
    else if (differing.size > 1) doubtful.push(role);
  }
  const usual = new Set(
    keys.filter((key) => USUAL.test(key) || ROLES.some((role) => callsOf(key).some((call) => HEADS[role].test(call)))),
  );
  const isGiven = Object.values(given).filter((head) => keys.includes(headKey(head))).length;
  return { at, doubtful, known: keys.some((key) => OF_PERSONS.test(key)) ? 0 : Math.max(usual.size, isGiven) };
}

/** Whether each row is a thing of the sociale kaart: it has one name, and something else that is known. */
export function isDirectory({ at, known }: Columns): boolean {
  return at.naam !== undefined && known > 1;
}
