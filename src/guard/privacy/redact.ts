import type { FindingType } from '../../domain/finding.ts';
import type { Finding } from './spans.ts';

/** The words that only announce what is taken out, so that they go with it. */
const LABELS: Readonly<Record<FindingType, RegExp>> = {
  bsn: /(?:(?:met|en|onder|is|het|een|de)\s)?(?:(?:b\.?\s?s\.?\s?n\.?|burger\s?service\s?(?:nummer|nr\.?)|sofi\s?(?:nummer|nr\.?)?|persoonsnummer|citizen service number|nummer)(?:\s?(?:nr\.?|nummer|kind|van (?:het )?kind|is|luidt|client))?)?[\s:=#]*$/i,
  name: /(?:(?:genaamd|geheten|heet|(?:voor|achter)?naam(?: kind)?(?: is)?)\s?:?\s?|(?:(?:de|het)\s)?(?:dhr|mevr|mw|hr)\.?\s(?:en\s(?:dhr|mevr|mw)\.?\s)?|(?:mevrouw|meneer|de heer)\s)$/i,
  address: /(?:(?:(?:aan|op|in|te|naar)\s(?:de\s|het\s)?)|(?:woon)?adres(?:\skind)?(?:\sis)?\s?:?\s?|postcode\s)$/i,
  phone:
    /(?:(?:(?:te bereiken|bereikbaar|te bellen|te appen)?\s?(?:op|onder|vanaf|via)\s)|(?:tel(?:efoon)?(?:nummer|nr)?|mobiel|mob|gsm|06-nummer|nummer)\.?(?:\s(?:kind|moeder|vader|is))?\s?:?\s?)$/i,
  mail: /(?:(?:via|naar|vanaf|op|aan)\s|(?:e-?mail(?:adres)?|mail)(?:\s(?:ouders|moeder|vader|is))?\s?:?\s?)$/i,
  birthdate:
    /(?:(?:is\s)?(?:geboren|geb(?:oortedatum|\.?\s?dat(?:um)?)?|g\.?\s?d|d\.?o\.?b|date of birth|verjaardag)\.?\s?(?:op|in|is)?\s?:?\s?|\*)$/i,
  account: /(?:(?:rekening(?:nummer)?|iban|bankrekening)(?:\s(?:van (?:het )?kind|is))?)\s?:?\s?$/i,
  dossier:
    /(?:(?:met|onder|ons|kenmerk)\s)?(?:\p{L}*(?:dossier|cli[eë]nt|pati[eë]nt|zaak|beschikking|his|parket|leerling|\bcl\b|volg|case|casus|klant|toewijzing|melding)\p{L}*\.?(?:\s?-?(?:nummer|nr))?\.?(?:\s(?:(?:van|voor)\s)?(?:(?:de|het|dit|deze|haar|zijn)\s)?(?:kind|gezin|jeugdige|jongere|cli[eë]nt))?)\s?[:#]?\s?$/iu,
};
const PERSON_BEFORE =
  /(?:^|[^\p{L}])(?:pati[eë]nte?|cli[eë]nte?|pt|leerling|gezin|familie|fam|jongere|jeugdige|zoon|dochter|moeder|vader|broer(?:tje)?|zus(?:je)?|kind|jongen|meisje|pleegkind|oma|opa|tante|oom|baby|peuter|kleuter|tiener|puber|genaamd|heet)\.?\s*$/iu;
const START_OF_SENTENCE = /(?:^|[.!?\n:>]\s?)$/;

/** The message without its findings, with what is left still a sentence; `findings` are in order and apart. */
export function redact(text: string, findings: readonly Finding[]): string {
  let result = '';
  let from = 0;
  for (const finding of findings) {
    const lead = dropLabel(result + text.slice(from, finding.start), finding.type);
    result = lead + standIn(lead, finding.type);
    from = finding.end;
  }
  return tidy(result + text.slice(from));
}

function dropLabel(lead: string, type: FindingType): string {
  const tail = lead.slice(-60);
  return lead.slice(0, lead.length - tail.length) + tail.replace(LABELS[type], '');
}

/** A name can be the subject of its sentence, so someone has to stand there. */
function standIn(lead: string, type: FindingType): string {
  if (type !== 'name' || PERSON_BEFORE.test(lead.slice(-30))) return '';
  return START_OF_SENTENCE.test(lead.slice(-3)) ? 'Deze persoon' : 'deze persoon';
}

function tidy(text: string): string {
  return text
    .replace(/\(\s*[,;:.\s-]*\)/g, '')
    .replace(/\(\s*[,;]\s*/g, '(')
    .replace(/\s*[,;]\s*\)/g, ')')
    .replace(/[ \t]+([,.;:?!)])/g, '$1')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/([:;])\s*[,.](?=\s)/g, '$1')
    .replace(/,\s*([.?!])/g, '$1')
    .replace(/^[\s,;:.?)-]+/, '')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}
