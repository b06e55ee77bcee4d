import type { AnswerSource } from '../../domain/answer.ts';
import { type AnswerPart, openParts } from '../../domain/answer-parts.ts';
import { isStopWord } from '../../dutch/stop-words.ts';
import { type Word, wordsOf } from '../../dutch/words.ts';
import { answerTexts } from '../../texts/answers.ts';
import { recordAsks } from '../../texts/record-asks.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';
import { ageWarnings } from './compose-passages.ts';
import type { Draft } from './draft.ts';

/** Answers one side of a comparison as if it were asked alone; undefined where the sources do not. */
export type AnswerSide = (side: UnderstoodQuestion) => Promise<Draft | undefined>;

/** The answer to a question that compares regions: a part per region, each from that region's own sources alone. */
export async function compareRegions(question: UnderstoodQuestion, answerSide: AnswerSide): Promise<Draft> {
  const text = subjectOf(question);
  const subject = text === '' ? {} : { text, focus: text };
  const sources: AnswerSource[] = [];
  const parts: AnswerPart[] = [];
  for (const regio of question.regios) {
    const side = await answerSide({ ...question, ...subject, regios: [regio], compares: false });
    const said = side && openOf(side, sources.length);
    parts.push({ kind: 'scope', text: answerTexts.region(regio, null) });
    parts.push(
      ...(said?.parts.filter(({ kind }) => kind !== 'scope') ?? [{ kind: 'lead', text: answerTexts.notInRegion }]),
    );
    sources.push(...(said?.sources ?? []));
  }
  const regio = question.regios.join(', ');
  const kind = sources.length > 0 ? 'answer' : 'no-answer';
  return { kind, intent: 'compare', regio, parts, sources, warnings: ageWarnings(sources) };
}

/**
 * "Verschil tussen A en B": each looked up by itself, and the two side by side; undefined where the question does not
 * name two, or both are one and the same in the sources.
 */
export async function comparePair(question: UnderstoodQuestion, answerSide: AnswerSide): Promise<Draft | undefined> {
  const sides = sidesOf(question.text);
  if (!sides) return undefined;
  const drafts: (Draft | undefined)[] = [];
  for (const side of sides) {
    const text = recordAsks.whatIs(side);
    drafts.push(await answerSide({ ...question, text, focus: text, type: 'definition', compares: false }));
  }
  const [one, other] = drafts;
  const known = one ?? other;
  if (!known || (one && other && leadOf(one) === leadOf(other))) return undefined;
  const sources = drafts.flatMap((draft) => draft?.sources?.slice(0, 1) ?? []);
  const items = drafts.map((draft, at) => sideText(sides[at]!, draft, question));
  const parts: AnswerPart[] = [
    { kind: 'list', title: answerTexts.sideBySide, items, cites: sources.map((_, at) => at + 1) },
    ...known.parts.filter(({ kind }) => kind === 'scope').slice(0, 1),
  ];
  return { ...known, kind: 'answer', intent: 'compare', parts, sources, actions: [], warnings: ageWarnings(sources) };
}

/** Words that say that two are compared, and no more. */
const COMPARING =
  /^(?:verschil\p{L}*|vergelijk\p{L}*|anders|(?:het|de)?zelfde|zelfde|regio\p{L}*|gemeente|hier|ons|onze|jullie|betekent|werkt|daar)$/u;

/** What is compared, without the places and the comparing: "Verschil tussen het RET hier en dat in Nijmegen" is about the RET. */
function subjectOf({ text, places }: UnderstoodQuestion): string {
  const says = (word: Word): boolean =>
    !isStopWord(word) && !places.words.includes(word.text) && !COMPARING.test(word.text);
  return wordsOf(text)
    .filter(says)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

const ARTICLE = '(?:(?:de|het|een) )?';
const END = '([^,?.!;:]+)';
const JOINS = '(?<!-) (?:en|of|met) ';
const SIDES = [
  new RegExp(`\\bverschil(?:len)?,? (?:is )?(?:er )?(?:tussen )?${ARTICLE}(.+?)${JOINS}${ARTICLE}${END}`, 'i'),
  new RegExp(`\\bvergelijk\\w* ${ARTICLE}(.+?)${JOINS}${ARTICLE}${END}`, 'i'),
  new RegExp(
    `^(?:\\W*)(?:is |zijn )?${ARTICLE}(.+?) (?:vs\\.?|versus|anders dan|hetzelfde als|iets anders dan) ${ARTICLE}${END}`,
    'i',
  ),
  new RegExp(`^${ARTICLE}(.+?)${JOINS}${ARTICLE}([^,?.!;:]+?),? (?:het )?verschil\\b`, 'i'),
  new RegExp(`\\bdat ${ARTICLE}(.+?)${JOINS}${ARTICLE}(\\p{L}+) (?:in [\\p{L} ]+? )?(?:het|de)?zelfde\\b`, 'iu'),
];

/** The two things that a question compares, as it writes them. */
function sidesOf(text: string): [string, string] | undefined {
  const match = SIDES.map((pattern) => pattern.exec(text)).find((each) => each !== null);
  return match ? [match[1]!.trim(), match[2]!.trim()] : undefined;
}

function sideText(name: string, draft: Draft | undefined, { regios }: UnderstoodQuestion): string {
  if (!draft) return `**${name}**: ${answerTexts.noDetail.term(regios[0] ?? '', name)}`;
  const list = draft.parts.find(({ kind, folded }) => kind === 'list' && !folded);
  const items = list?.kind === 'list' ? ` ${list.items.join('; ')}.` : '';
  const lead = `${leadOf(draft)}${items}`;
  return lead.startsWith('**') ? lead : `**${name}**: ${lead}`;
}

/** What an answer opens with; '' where it has no lead. */
export function leadOf({ parts }: Draft): string {
  const lead = parts.find(({ kind }) => kind === 'lead');
  return lead?.kind === 'lead' ? lead.text : '';
}

/** What is open to the eye of an answer, and the sources that it rests on, numbered behind so many others. */
export function openOf(
  { parts, sources = [] }: Draft,
  before: number,
): { parts: AnswerPart[]; sources: AnswerSource[] } {
  const open = openParts(parts);
  const cited = [...new Set(open.flatMap(({ cites = [] }) => cites))].sort((a, b) => a - b);
  const numbered = ({ cites, ...part }: AnswerPart): AnswerPart =>
    cites ? { ...part, cites: cites.map((number) => before + 1 + cited.indexOf(number)) } : part;
  return { parts: open.map(numbered), sources: cited.map((number) => sources[number - 1]!) };
}
