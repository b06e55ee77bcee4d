import type { tabTexts } from '../../texts/tab.ts';
import type { FormField, FormVeld } from './form.ts';

export type SectionName = keyof typeof tabTexts.form.sections;

type Values = Readonly<Record<string, unknown>>;

/** One part of the form, as a page or a card shows it. */
export interface FormSection {
  name: SectionName;
  fields: FormField[];
}

/** The order in which is asked: danger first, since it ends the form. A field that is new in the schema comes last. */
const SECTIONS: Record<SectionName, readonly FormVeld[]> = {
  veiligheid: ['veiligheid', 'meldcodestap', 'veiligThuisAdvies'],
  kind: ['gemeente', 'regio', 'verblijf', 'leeftijdsgroep', 'besproken'],
  vraag: ['vraagtype', 'domeinen', 'kernvraag', 'termijn'],
  hulp: ['hulp', 'hulpToelichting', 'gesprokenMet'],
  over: ['rol', 'rolInConsult', 'organisatie', 'telefoon', 'email', 'belmoment'],
};
export const FORM_SECTIONS = Object.keys(SECTIONS) as [SectionName, ...SectionName[]];
const LAST: SectionName = 'over';

/** The fields by section, without those that do not matter for what was filled in. */
export function sectionsOf(fields: readonly FormField[], values: Values, hasTwoRegions: boolean): FormSection[] {
  const placed = new Set(Object.values(SECTIONS).flat());
  const isShown = ({ veld }: FormField) => {
    if (veld === 'bevestigd') return false;
    if (veld === 'regio') return hasTwoRegions;
    if (veld === 'meldcodestap' || veld === 'veiligThuisAdvies') return worries(values);
    return true;
  };
  return FORM_SECTIONS.map((name) => {
    const own = SECTIONS[name].flatMap((veld) => fields.find((field) => field.veld === veld) ?? []);
    const others = name === LAST ? fields.filter(({ veld }) => !placed.has(veld)) : [];
    return { name, fields: [...own, ...others].filter(isShown) };
  });
}

/** The field of the form that a path in the request belongs to. */
export function fieldOf(path: string): string {
  return path.split('.')[0]!;
}

function worries({ veiligheid }: Values): boolean {
  return veiligheid === 'zorgen' || veiligheid === 'onbekend';
}
