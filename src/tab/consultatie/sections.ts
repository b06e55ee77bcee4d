import type { FormField, FormVeld } from '../../intake/form.ts';
import type { tabTexts } from '../../texts/tab.ts';
import type { Values } from '../api.ts';

export type SectionName = keyof typeof tabTexts.form.sections;

/** The order on the page: danger first, since it ends the form. A field that is new in the schema comes last. */
const SECTIONS: Record<SectionName, readonly FormVeld[]> = {
  veiligheid: ['veiligheid', 'meldcodestap', 'veiligThuisAdvies'],
  kind: ['gemeente', 'regio', 'verblijf', 'leeftijdsgroep', 'besproken'],
  vraag: ['vraagtype', 'domeinen', 'kernvraag', 'termijn'],
  hulp: ['hulp', 'hulpToelichting', 'gesprokenMet'],
  over: ['rol', 'rolInConsult', 'organisatie', 'telefoon', 'email', 'belmoment'],
};
const LAST: SectionName = 'over';

/** The fields by section, without those that do not matter for what was filled in. */
export function sectionsOf(
  fields: readonly FormField[],
  values: Values,
  hasTwoRegions: boolean,
): { name: SectionName; fields: FormField[] }[] {
  const placed = new Set(Object.values(SECTIONS).flat());
  const isShown = ({ veld }: FormField) => {
    if (veld === 'bevestigd') return false;
    if (veld === 'regio') return hasTwoRegions;
    if (veld === 'meldcodestap' || veld === 'veiligThuisAdvies') return worries(values);
    if (veld === 'hulpToelichting') return ((values.hulp as string[] | undefined)?.length ?? 0) > 0;
    return true;
  };
  return (Object.keys(SECTIONS) as SectionName[]).map((name) => {
    const own = SECTIONS[name].flatMap((veld) => fields.find((field) => field.veld === veld) ?? []);
    const others = name === LAST ? fields.filter(({ veld }) => !placed.has(veld)) : [];
    return { name, fields: [...own, ...others].filter(isShown) };
  });
}

function worries({ veiligheid }: Values): boolean {
  return veiligheid === 'zorgen' || veiligheid === 'onbekend';
}
