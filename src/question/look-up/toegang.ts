import type { Gemeente } from '../../knowledge/records/region.ts';
import { recordTexts } from '../../texts/records.ts';
import type { Reader } from './asked.ts';
import { stemSet } from './asked-words.ts';
import { fitLines } from './fit.ts';
import { restOf } from './frames.ts';
import { regionalSource } from './record-sources.ts';

const texts = recordTexts.toegang;
const NAMES_TOEGANG =
  /\btoegang\b|lokale? ?team|wijkteam|buurtteam|\bcjg\b|\bjgt\b|centrum voor jeugd en gezin|jeugd- en gezinsteam|jeugdteam|\bgezinsteam\b/;
const ASKS_WHERE =
  /\bwaar\b.*\b(?:terecht|aankloppen|melden?|meld|heen|naartoe)\b|\bbij wie\b.*\b(?:terecht|zijn|melden?|aankloppen)\b|\baanspreekpunt\b|\bcontactpersoon\b/;
const FRAME = stemSet(
  `toegang lokaal team wijkteam buurtteam cjg jgt centrum gezin gezinsteam jeugdteam jeugd heet naam tot aankloppen kloppen loket
   vraag hulpvraag gezinnen opvoeden opvoedvraag organisatie verantwoordelijk contactgegevens aanspreekpunt contactpersoon`,
);

/** Who the toegang of a gemeente is, with what is special there. Contact details come from the organisation's own records. */
export const readToegang: Reader = (asked, { records, age }) => {
  const { folded, region, gemeente, words, places, question } = asked;
  if (!region || !gemeente || !(NAMES_TOEGANG.test(folded) || ASKS_WHERE.test(folded))) return undefined;
  if (['howmuch', 'when', 'why', 'list', 'yesno'].includes(question.type)) return undefined;
  if (restOf(words, places, FRAME).length > asked.slack) return undefined;
  const { toegang, special } = gemeente;
  return {
    answers: true,
    kind: 'answer',
    intent: 'toegang',
    regio: region.regio,
    record: { kind: 'region', regio: region.regio, id: gemeente.gemeente },
    text: fitLines([
      `${texts.head(gemeente.gemeente, toegang.name)} [1]`,
      special,
      toegang.caveat && recordTexts.directory.caveat(toegang.caveat),
      contactText(toegang),
    ]),
    sources: [
      regionalSource({ ...region, source: toegang.source }, `${toegang.name}. ${special ?? ''}`.trim(), records, age),
    ],
    actions: [],
  };
};

function contactText({ contact }: Gemeente['toegang']): string {
  if (!contact) return texts.noContact;
  return texts.contact(Object.values(contact).filter(Boolean).join(', '));
}
