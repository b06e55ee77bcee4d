import { matches, type PersonalDataRule } from './spans.ts';

const KIND =
  '(?:zorg)?(?:dossier|cli[eë]nt|pati[eë]nt|pat|clt|zaak|beschikking|beschikkings|parket|leerling|his|epd|registratie|relatie|persoons|zorgtoewijzings|toewijzings|toewijzing|verzekerden|verzekerings|polis|v|paspoort|rijbewijs|identiteits|rekest|ots|casus|regie|patienten|kind|burger|lidmaatschap|uzovi|bkr|document|id)';
const NUMBER_WORD = '(?:[-\\s]?(?:nummer|nr\\.?|nrs?|no\\.?|code|kenmerk|id)|s?nummer)';
const VALUE = '(?<data>[A-Z]{0,4}[-/.:]?\\d[\\dA-Za-z]*(?:[-/._]\\d[\\dA-Za-z]*){0,4})';
const LABELLED = new RegExp(
  `(?<!\\p{L})${KIND}${NUMBER_WORD}\\s?(?:is|van (?:het )?kind|:|=|#|luidt|kind)?\\s?[:#]?\\s?${VALUE}`,
  'giu',
);
const DOSSIER = new RegExp(`(?<!\\p{L})(?:dossier|casus|zaak|cli[eë]nt|pati[eë]nt)\\s?[:#]?\\s?${VALUE}`, 'giu');
const ENOUGH_DIGITS = /(?:\D*\d){4}/;
const LONG_NUMBER = /(?:\D*\d){5}/;
const YEAR_RANGE = /^(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?$/;

export const DOSSIER_RULES: readonly PersonalDataRule[] = [
  {
    id: 'dossier-number',
    type: 'dossier',
    find: (page) =>
      matches(page.text, LABELLED, (match) => ENOUGH_DIGITS.test(match.groups!.data!) && !isTypeOfCase(match[0])),
  },
  {
    id: 'dossier-bare',
    type: 'dossier',
    find: (page) =>
      matches(
        page.text,
        DOSSIER,
        (match) => LONG_NUMBER.test(match.groups!.data!) && !YEAR_RANGE.test(match.groups!.data!),
      ),
  },
];

function isTypeOfCase(match: string): boolean {
  return /zaaktype|documentnr|productcode/i.test(match);
}
