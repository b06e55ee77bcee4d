import { keysOf } from '../../knowledge/index/search-keys.ts';
import { recordTexts } from '../../texts/records.ts';
import type { Reader } from './asked.ts';
import { stemSet, stemsOfText } from './asked-words.ts';
import { fitLines } from './fit.ts';
import { restOf } from './frames.ts';
import { regionalSource } from './record-sources.ts';

/** Other words for help with a stay, which the special cases of gemeenten are about. */
const STAY = stemSet(
  'residentieel residentiële verblijf wonen woonvorm intern opname uithuisplaatsing jeugdregio officieel valt onder behoort',
);

/** What is different in a gemeente that the question names, where the question asks just that (Zeewolde: residentieel?). */
export const readSpecial: Reader = ({ question, gemeente, region, words, places }, { records, age }) => {
  if (!gemeente?.special || !region) return undefined;
  const isNamed = question.places.gemeenten.some((each) => each.gemeente === gemeente.gemeente);
  const speaksOf = stemsOfText(gemeente.special);
  const rest = restOf(words, places);
  const isAsked = rest.length > 0 && restOf(rest, places, speaksOf, STAY).length === 0;
  if (!isNamed || !isAsked || keysOf(question.text).length === 0) return undefined;
  const { toegang } = gemeente;
  return {
    answers: true,
    kind: 'answer',
    intent: 'toegang',
    regio: region.regio,
    record: { kind: 'region', regio: region.regio, id: gemeente.gemeente },
    text: fitLines([`${recordTexts.toegang.head(gemeente.gemeente, toegang.name)} [1]`, gemeente.special]),
    sources: [regionalSource({ ...region, source: toegang.source }, gemeente.special, records, age)],
    actions: [],
  };
};
