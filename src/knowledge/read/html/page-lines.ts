const DAY = String.raw`(?:\p{L}+dag )?\d{1,2}(?:[-/.]\d{1,2}[-/.]\d{2,4}| \p{L}+ \d{4})(?:[ ,]*(?:om )?\d{1,2}[:.]\d{2}(?: uur)?)?`;

/** Whole lines of web pages that say nothing of their subject. */
const PAGE_LINES = [
  /^(?:deel|delen)(?: (?:deze|dit|op|via) .{0,60})?:?$/iu,
  /^(?:print|afdrukken|lees voor|voorlezen|luister|download(?: als)? pdf)(?: (?:deze|dit) .{0,30})?$/iu,
  /^(?:(?:direct|ga|spring|terug) )?naar (?:boven|de inhoud|inhoud|het? ?menu|hoofdmenu|(?:het )?overzicht|(?:de )?vorige.{0,20}|home)$/iu,
  /^terug$/iu,
  /^(?:was|is|vond u|vindt u|vond je|heeft u|heb je|bent u|ben je) .{0,60}(?:nuttig|duidelijk|behulpzaam|gevonden|zocht|tevreden|geholpen).{0,30}\?(?: (?:ja|nee)[ ,/]*){0,2}$/iu,
  new RegExp(
    `^(?:laatst (?:gewijzigd|bijgewerkt|aangepast)|gepubliceerd|geplaatst|bijgewerkt|gewijzigd|publicatiedatum|datum|geüpload|upload(?:datum)?)(?: op)?:? ?${DAY}\\.?$`,
    'iu',
  ),
  /^(?:\d[\d.]* ?(?:keer|x) (?:bekeken|gelezen|gedownload)|(?:aantal )?(?:weergaven|views|bekeken):? ?\d[\d.]*|\d[\d.]* (?:weergaven|views|reacties|likes|vind-ik-leuks))$/iu,
  /^(?:foto|beeld|fotografie|fotograaf|illustratie|afbeelding) ?[:©].{0,80}$/iu,
  /^(?:toon|lees|bekijk) (?:meer|minder|alles|verder)$/iu,
  /^.{0,80}\b(?:web)?site\b.{0,60}\bcookies\b.{0,200}$/iu,
  /^(?:cookies )?(?:accepteren|weigeren|alle cookies accepteren|cookie-?instellingen.{0,20})$/iu,
];

export function withoutPageLines(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !isPageLine(line))
    .join('\n');
}

function isPageLine(line: string): boolean {
  const text = line
    .replace(/^\s*(?:[-*]|\d+\.|#+)\s+/, '')
    .replace(/[*_]/g, '')
    .trim();
  return text !== '' && PAGE_LINES.some((pattern) => pattern.test(text));
}
