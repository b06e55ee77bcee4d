const DAY = String.raw`(?:\p{L}+dag )?\d{1,2}(?:[-/.]\d{1,2}[-/.]\d{2,4}| \p{L}+ \d{4})(?:[ ,]*(?:om )?\d{1,2}[:.]\d{2}(?: uur)?)?`;
const CHANGED = 'gewijzigd|bijgewerkt|aangepast|gepubliceerd|geplaatst|geüpload|aangemaakt';
const PAGE = '(?:deze|dit|de|onze) (?:pagina|informatie|artikel|antwoord|tekst|uitleg|(?:web)?site)';
const YES_NO = String.raw`\?(?: (?:ja|nee)[ ,/]*){0,2}`;

/** Whole lines of web pages that say nothing of their subject. */
const PAGE_LINES = [
  /^(?:deel|delen|tweet)(?: dit| (?:deze|dit|op|via) .{0,60})?:?$/iu,
  /^(?:verstuur|verzend|stuur|mail|e-mail|kopieer|print)(?: (?:deze|dit|de))? (?:pagina|artikel|link)(?: .{0,40})?$/iu,
  /^(?:verstuur|verzend|deel) per e-?mail$/iu,
  /^(?:deze pagina|dit artikel|link|de link) (?:printen|afdrukken|delen|kopiëren|gekopieerd|doorsturen|mailen|opslaan)$/iu,
  /^(?:print|afdrukken|lees voor|voorlezen|luister|download(?: als)? pdf|laat (?:de|deze) (?:tekst|pagina) voorlezen)(?: (?:deze|dit) .{0,30})?$/iu,
  /^(?:(?:direct|ga|spring|terug|skip) )*(?:naar|to) (?:boven|(?:de |het? |main )*(?:hoofd)?(?:inhoud|content|menu|navigatie|zoeken)|(?:het )?overzicht|(?:de )?vorige.{0,20}|home)(?: gaan)?$/iu,
  /^(?:sla (?:de |het )?(?:hoofd)?(?:navigatie|menu|inhoud|links) over|(?:hoofd)?(?:navigatie|menu) overslaan)$/iu,
  /^u (?:bent|bevindt zich) hier:? .{0,200}$/iu,
  /^terug$/iu,
  new RegExp(
    `^(?:was|is|vond u|vindt u|vond je|vind je) ${PAGE} .{0,30}(?:nuttig|duidelijk|behulpzaam|handig).{0,10}${YES_NO}$`,
    'iu',
  ),
  new RegExp(`^(?:heeft|helpt|hielp|hebben) ${PAGE} (?:u|je)\\b.{0,30}${YES_NO}$`, 'iu'),
  new RegExp(`^(?:bent u|ben je) (?:tevreden|geholpen) .{0,10}${PAGE}.{0,30}${YES_NO}$`, 'iu'),
  new RegExp(`^.{0,20}\\b(?:gevonden|vinden),? (?:wat|waar) (?:u|je) .{0,10}(?:zocht|zoekt)${YES_NO}$`, 'iu'),
  /^(?:wat vindt (?:u|je) van|kunnen wij|geef (?:uw|je) (?:mening|reactie|feedback)|laat (?:ons )?weten wat).{0,40}(?:pagina|website|site).{0,30}[?.]?$/iu,
  new RegExp(
    `^(?:(?:deze |de )?pagina )?(?:is )?(?:(?:voor het )?laatst )?(?:${CHANGED}|laatste (?:wijziging|update)|publicatiedatum|datum(?: van)?(?: publicatie| plaatsing)?|upload(?:datum)?)(?: op)?:? ?${DAY}(?: door .{1,40})?\\.?$`,
    'iu',
  ),
  /^(?:leestijd:? ?\d{1,2} ?min(?:\.|uten|uut)?|\d{1,2} ?min(?:\.|uten|uut)? leestijd)$/iu,
  /^(?:\d[\d.]* ?(?:keer|x) (?:bekeken|gelezen|gedownload)|(?:aantal )?(?:weergaven|views|bekeken):? ?\d[\d.]*|\d[\d.]* (?:weergaven|views|reacties|likes|vind-ik-leuks)|gezien door \d+ .{0,20}|\d+ (?:personen|mensen|collega[’']?s) vinden dit (?:leuk|nuttig)|deze pagina is \d[\d.]* keer (?:bekeken|gelezen))$/iu,
  /^(?:(?:er zijn )?nog geen reacties.{0,60}|log in om te reageren|(?:plaats|schrijf) (?:een|de eerste) reactie|reactie plaatsen)$/iu,
  /^(?:foto|beeld|fotografie|fotograaf|illustratie|afbeelding|bron (?:foto|afbeelding|beeld)) ?[:©].{0,80}$/iu,
  /^(?:toon|lees|bekijk) (?:meer|minder|alles|verder)$|^meer (?:lezen|tonen|laden)$/iu,
  /^(?:©|copyright\b).{0,80}$|^alle rechten voorbehouden\.?$/iu,
  /^.{0,80}\b(?:web)?site\b.{0,60}\bcookies\b.{0,200}$/iu,
  /^(?:wij|we) gebruiken .{0,30}cookies\b.{0,200}$/iu,
  /^(?:(?:cookies |alles |alle cookies )?(?:accepteren|weigeren)|alleen (?:noodzakelijke|functionele) cookies.{0,20}|cookie-?(?:instellingen|voorkeuren).{0,20})$/iu,
  /^volg ons(?: (?:op|via) .{0,40})?$|^(?:schrijf (?:u|je) in voor|abonneer (?:u|je) op|aanmelden(?: voor)?) (?:de |onze )?nieuwsbrief$/iu,
  /^(?:[^.?]{0,60}\? )?bekijk (?:deze mail |de mail |het bericht |hem )?(?:in (?:de |je |uw )?browser|de (?:web|online )versie)\.?$/iu,
  /^(?:u|je) ontvangt (?:deze|dit) (?:e-?mail|mail|nieuwsbrief|bericht) omdat .{0,160}$/iu,
  /^(?:pagina-?eigenaar|eigenaar (?:van (?:de|deze) )?pagina|auteur|geschreven door):? .{1,60}$/iu,
  /^(?:javascript (?:staat|is) (?:uit|niet).{0,80}|(?:uw|je|deze) browser wordt niet .{0,40})$/iu,
];

/** Words of buttons: only where they stand by themselves, for a heading or a step may be called so. */
const BUTTON =
  /^(?:menu|sluit(?:en)?(?: menu)?|zoek(?:en)?(?: op deze site)?|inloggen|uitloggen|vorige(?: pagina)?|volgende(?: pagina)?|volgen|bewerken|reageren|versiegeschiedenis|vind ik leuk|toevoegen aan favorieten|opslaan voor later|meer informatie|afmelden|uitschrijven|stuur door|ik ga akkoord|instellingen aanpassen|uw mening telt)$/iu;

/** What a page says of a link and not of its subject: how it opens, how large it is. */
const ASIDE =
  /\s*\((?:(?:deze link )?opent [^()]{0,30}(?:venster|tabblad|scherm)|externe (?:link|website|site)|verwijst naar een andere website|(?:pdf|docx?|xlsx?|pptx?|odt|zip)[,; ]+[\d.,]+ ?[km]b)\)/giu;

/** What opens a part that unfolds, behind its heading. */
const OPENER = /^(#+ .*\S)\s+[▾▼▲▴►▸▶›»⌄+]$/u;
/** What readers wrote below a page. */
const COMMENTS = /^(#+) (?:reacties \(\d+\)|\d+ reacties)$/iu;

/** Markdown of a page without the lines that say nothing of its subject. */
export function withoutPageLines(markdown: string): string {
  let comments = 0;
  const kept = markdown.split('\n').filter((line) => {
    const level = /^#+(?= )/.exec(line)?.[0].length ?? 0;
    if (level > 0 && level <= comments) comments = 0;
    comments = COMMENTS.exec(line)?.[1]?.length ?? comments;
    return comments === 0 && !isPageLine(line);
  });
  return kept.map((line) => withoutAsides(line).replace(OPENER, '$1')).join('\n');
}

export function withoutAsides(text: string): string {
  return text.replace(ASIDE, '');
}

function isPageLine(line: string): boolean {
  const text = line
    .replace(/^\s*(?:[-*]|\d+\.|#+)\s+/, '')
    .replace(/[*_]/g, '')
    .trim();
  return BUTTON.test(line.trim()) || says(text) || isRowOfSuch(line);
}

function says(text: string): boolean {
  return PAGE_LINES.some((pattern) => pattern.test(text));
}

/** "Laatst gewijzigd: 3 maart 2026 · Leestijd 6 min · Eigenaar: redactie". */
function isRowOfSuch(line: string): boolean {
  const parts = line.startsWith('|') ? [] : line.split(/ [·|•] /).map((part) => part.trim());
  return (
    parts.length > 1 &&
    parts.every((part) => says(part) || BUTTON.test(part) || /^(?:eigenaar|redactie):? .{1,60}$/iu.test(part))
  );
}
