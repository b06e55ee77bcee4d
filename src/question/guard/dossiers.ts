import type { Page } from './page.ts';
import type { PersonalDataRule, Span } from './spans.ts';

const KIND =
  '(?:zorg)?(?:dossier|cli[eë]nt|pati[eë]nt|pat|clt|zaak|beschikking|beschikkings|parket|leerling|his|epd|registratie|relatie|persoons|zorgtoewijzings|toewijzings|toewijzing|verzekerden|verzekerings|polis|v|paspoort|rijbewijs|identiteits|rekest|ots|casus|regie|patienten|kind|burger|lidmaatschap|uzovi|bkr|document|id)';
const NUMBER_WORD = '(?:[-\\s]?(?:nummer|nr\\.?|nrs?|no\\.?|code|kenmerk|id)|s?nummer)';
/** Found by its digits, which are rare, and then judged by what stands before. */
const VALUE = /\d[\dA-Za-z]*(?:[-/._]\d[\dA-Za-z]*){0,4}/g;
const PREFIX = /[A-Z]{1,4}[-/.:]?$/;
const LABEL = new RegExp(
  `(?:^|[^\\p{L}])${KIND}${NUMBER_WORD}\\s?(?:is|van (?:het )?kind|luidt|kind)?\\s?[:#=]?\\s?$`,
  'iu',
);
const DOSSIER = /(?:^|[^\p{L}])(?:dossier|casus|zaak|cli[eë]nt|pati[eë]nt)\s?[:#]?\s?$/iu;
const LABEL_LENGTH = 50;
const YEARS = /^(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?$/;

export const DOSSIER_RULES: readonly PersonalDataRule[] = [
  { id: 'dossier-number', type: 'dossier', find: (page) => numbersAfter(page, LABEL, 4) },
  { id: 'dossier-bare', type: 'dossier', find: (page) => numbersAfter(page, DOSSIER, 5) },
];

function* numbersAfter(page: Page, label: RegExp, digits: number): Generator<Span> {
  for (const { 0: value, index } of page.text.matchAll(VALUE)) {
    if (value.replace(/\D/g, '').length < digits) continue;
    const start = index - (PREFIX.exec(page.before(index, 5))?.[0].length ?? 0);
    if (start === index && YEARS.test(value)) continue;
    if (label.test(page.before(start, LABEL_LENGTH))) yield { start, end: index + value.length };
  }
}
