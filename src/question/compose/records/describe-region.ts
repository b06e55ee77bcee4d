import type { AnswerPart } from '../../../domain/answer-parts.ts';
import type { RegionRecord } from '../../../knowledge/records/load-records.ts';
import { listInDutch, recordTexts } from '../../../texts/records.ts';
import type { RecordAnswer, RecordQuestion, RecordSources } from './record-answer.ts';
import { nationalSource, regionalSource } from './record-sources.ts';

const { toegang: texts, crisis: crisisTexts } = recordTexts;

/** Who the toegang of a gemeente is, with what is special there. Contact details come from the organisation's own records. */
export function describeToegang(region: RegionRecord, name: string, { records, age }: RecordSources): RecordAnswer {
  const { toegang, special = '' } = region.gemeenten.find(({ gemeente }) => gemeente === name)!;
  const contact = toegang.contact ? Object.values(toegang.contact).filter(Boolean).join(', ') : undefined;
  const parts: AnswerPart[] = [
    { kind: 'lead', text: texts.lead(name, toegang.name), cites: [1] },
    ...(contact ? [{ kind: 'next', text: texts.contact(contact) } as AnswerPart] : []),
    ...[special, toegang.caveat && recordTexts.directory.caveat(toegang.caveat)]
      .filter(Boolean)
      .map((text): AnswerPart => ({ kind: 'caveat', text: text! })),
    ...(contact ? [] : [{ kind: 'next', text: texts.noContact } as AnswerPart]),
    { kind: 'scope', text: recordTexts.scope(region.regio, region.status, region.date) },
  ];
  return {
    kind: 'answer',
    intent: 'toegang',
    regio: region.regio,
    record: { kind: 'region', regio: region.regio, id: name },
    parts,
    sources: [
      regionalSource({ ...region, source: toegang.source }, `${toegang.name}. ${special}`.trim(), records, age),
    ],
    actions: [],
  };
}

const ASKS_NUMBER = /\b(?:telefoon|crisis)?nummers?\b|\bnr\b|\btel\b|\btelefoon\w*|\bwie bel ik\b/i;

/** How crisis is arranged in the region, with its telephone number where the organisation set one. */
export function describeCrisis(region: RegionRecord, { text }: RecordQuestion, sources: RecordSources): RecordAnswer {
  const { records, age, crisisNumber } = sources;
  const { crisis, regio } = region;
  const national = records.national
    .filter(({ topic, phone }) => topic === 'nummers' && phone !== undefined)
    .slice(0, 3);
  const asksNumber = ASKS_NUMBER.test(text);
  const own: AnswerPart = {
    kind: asksNumber ? 'lead' : 'next',
    text: crisisNumber ? crisisTexts.number(crisisNumber) : crisisTexts.noNumber(regio),
  };
  const arrangement: AnswerPart = { kind: asksNumber ? 'quote' : 'lead', text: crisis.text, cites: [1] };
  return {
    kind: asksNumber && crisisNumber === undefined ? 'no-answer' : 'answer',
    intent: 'crisis-arrangement',
    regio,
    record: { kind: 'region', regio, id: 'crisis' },
    parts: [
      ...(asksNumber ? [own, arrangement] : [arrangement, own]),
      { kind: 'numbers', text: crisisTexts.national, cites: national.map((_, at) => at + 2) },
      { kind: 'scope', text: recordTexts.scope(regio, crisis.status, crisis.date) },
    ],
    sources: [
      regionalSource({ ...crisis, regio }, crisis.text, records, age),
      ...national.map((fact) => nationalSource(fact, age)),
    ],
    actions: [],
  };
}

const ASKS_WHOM = /\b(?:contact\w*|bereik\w*|e?-?mail\w*|bel|bellen|aanspreekpunt|bij wie|website)\b/i;

/** What the region is, which gemeenten it has and whom to ask there; the last first where that is asked. */
export function describeRegion(
  region: RegionRecord,
  { text }: RecordQuestion,
  { records, age }: RecordSources,
): RecordAnswer {
  const { regio, about, gemeenten, owner, status, date } = region;
  const whom = [{ kind: 'next' as const, text: recordTexts.regionOwner(owner.text) }];
  const names = listInDutch(gemeenten.map(({ gemeente }) => gemeente));
  return {
    kind: 'answer',
    intent: 'region',
    regio,
    record: { kind: 'region', regio, id: 'about' },
    parts: [
      ...(ASKS_WHOM.test(text) ? whom.map((part): AnswerPart => ({ ...part, kind: 'lead' })) : []),
      { kind: ASKS_WHOM.test(text) ? 'quote' : 'lead', text: about, cites: [1] },
      { kind: 'list', title: recordTexts.regionGemeenten, items: [names] },
      ...(ASKS_WHOM.test(text) ? [] : whom),
      { kind: 'scope', text: recordTexts.scope(regio, status, date) },
    ],
    sources: [regionalSource(region, about, records, age)],
    actions: [],
  };
}
