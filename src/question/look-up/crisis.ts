import { recordTexts } from '../../texts/records.ts';
import { expectedDetails } from '../judge/expected-detail.ts';
import type { Asked, LookUpSources, Reader } from './asked.ts';
import { stemSet } from './asked-words.ts';
import { bestEntry } from './directory.ts';
import { fitLines } from './fit.ts';
import { restOf } from './frames.ts';
import type { LookedUp } from './looked-up.ts';
import { nationalSource, regionalSource } from './record-sources.ts';

const CRISIS = /\b(?:jeugd)?crisis\w*|\bspoed\w*|\bsez\b|\bicd\b|\bnood(?:geval|situatie)/;
const NUMBER = /\b(?:telefoon|crisis)?nummers?\b|\bnr\b|\btel\b|\btelefoon\w*|\bwie bel ik\b|\bwelk nr\b/;
const FRAME = stemSet(
  `crisis crisisdienst crisishulp jeugdcrisis spoed spoedeisend spoedgeval acuut noodgeval noodsituatie sez buiten kantoortijd avond nacht
   weekend doen dienst situatie team crisisteam crisisnummer crisislijn snel aanwezig leeftijd zit`,
);

/** How crisis is arranged in the region, and its telephone number where the organisation set one. */
export const readCrisis: Reader = (asked, sources) => {
  const { folded, region, words, places, question } = asked;
  if (!region || !CRISIS.test(folded)) return undefined;
  if (NUMBER.test(folded)) return crisisAnswer(asked, sources, sources.crisisNumber === undefined);
  if (bestEntry(asked, sources)?.own) return undefined;
  const details = expectedDetails(question.text);
  const isArrangement =
    details.length > 0
      ? details.every((detail) => detail.heldBy(region.crisis.text))
      : !['howmuch', 'when', 'why', 'list', 'definition', 'yesno'].includes(question.type);
  return isArrangement && restOf(words, places, FRAME).length <= asked.slack
    ? crisisAnswer(asked, sources, false)
    : undefined;
};

function crisisAnswer({ region }: Asked, sources: LookUpSources, isNumberLacking: boolean): LookedUp | undefined {
  if (!region) return undefined;
  const { records, age, crisisNumber } = sources;
  const { crisis, regio } = region;
  const numbers = records.national.filter(({ topic, phone }) => topic === 'nummers' && phone !== undefined).slice(0, 3);
  const cited = numbers.map((_, at) => `[${at + 2}]`).join('');
  const texts = recordTexts.crisis;
  return {
    answers: true,
    kind: isNumberLacking ? 'no-answer' : 'answer',
    intent: 'crisis-arrangement',
    regio,
    record: { kind: 'region', regio, id: 'crisis' },
    text: fitLines(
      [
        `${texts.head(regio, crisis.status, crisis.date)} [1]`,
        crisisNumber ? texts.number(crisisNumber) : texts.noNumber(regio),
        `${texts.national} ${cited}`,
        crisis.text,
      ],
      900,
    ),
    sources: [
      regionalSource({ ...crisis, regio }, crisis.text, records, age),
      ...numbers.map((fact) => nationalSource(fact, age)),
    ],
    actions: [],
  };
}
