import { fold } from '../../dutch/words.ts';

export const QUESTION_TYPES = [
  'who',
  'when',
  'howmuch',
  'list',
  'definition',
  'procedure',
  'where',
  'why',
  'yesno',
  'other',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** A question that is answered by yes or no begins with one of these. */
export const VERBS_THAT_ASK =
  'is|zijn|mag|mogen|kan|kunnen|moet|moeten|heeft|hebben|wordt|worden|bestaat|bestaan|geldt|gelden|komt|doet|doen|krijgt|werkt|werken|gaat|zit|valt|hoort|biedt|betaalt|betalen|hoef|hoeft|heb|regelt|klopt';

const TYPES: readonly [QuestionType, RegExp][] = [
  ['howmuch', /\b(hoeveel|hoe veel|wat kost|hoe groot|welk (?:bedrag|percentage|aandeel|deel)|hoe vaak|hoe hoog|hoe lang|hoelang|hoe oud|aantal|percentage|budget|vanaf welke leeftijd|tot welke leeftijd|leeftijd)\b/],
  ['when', /\b(wanneer|sinds|per wanneer|tot wanneer|welk jaar|welke datum|hoe laat|vanaf wanneer|ingangsdatum|deadline|in welk jaar)\b/],
  ['list', /\b(welke|wat voor|noem|opsomming|lijst|waaruit|wat zijn de|overzicht)\b/],
  ['who', /\b(wie|door wie|welke (?:organisatie|partij|instantie|gemeente)|bij wie|aan wie|wiens)\b/],
  ['definition', /\b(wat (?:is|zijn|betekent|betekenen|houdt|bedoelen|bedoel|wordt bedoeld)|betekenis|definitie|staat .* voor|waar staat|uitleg|afkorting|wat doet)\b/],
  ['procedure', /\b(hoe (?:verwijs|verloopt|gaat|werkt|kan|kun|moet|meld|regel|vraag|kom|schakel|krijg|kies|pak|wordt|worden|loopt|doe)|stappen|route|procedure|werkwijze|proces|aanmelden|aanpak)\b/],
  ['where', /\b(waar|waarheen|waarnaartoe|welke plek|locatie)\b/],
  ['why', /\b(waarom|reden|waardoor|doel|waartoe|waarvoor)\b/],
  ['yesno', new RegExp(`^(?:${VERBS_THAT_ASK})\\b`)],
]; // biome-ignore format: one pattern a line

/** "Wat doet het, en wie meldt er aan?": one sentence that asks two things. */
export function asksTwice(text: string): boolean {
  return /\ben (?:wie|hoe|waar|wanneer|wat|welke|mag|kan|moet|is|beslist)\b/.test(fold(text));
}

/** What kind of thing a question asks for. */
export function questionType(text: string): QuestionType {
  const folded = fold(text).trim();
  return TYPES.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
}
