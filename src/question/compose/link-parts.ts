import type { AnswerSource } from '../../domain/answer.ts';
import type { AnswerPart } from '../../domain/answer-parts.ts';
import { readWords } from '../../dutch/message-words.ts';
import { ALL_RULES } from '../../guard/guard.ts';
import { createInstructionReader } from '../../guard/manipulation/instructions.ts';
import type { KnowledgeIndex } from '../../knowledge/index/index-store.ts';
import { passageId } from '../../knowledge/index/passage.ts';
import type { PlacedLink } from '../../knowledge/structure/passages.ts';
import { indexOfWords } from '../../knowledge/structure/place-links.ts';

/** The parts with the addresses behind their words, as the sources that they rest on have them. */
export type LinkParts = (parts: readonly AnswerPart[], sources: readonly AnswerSource[]) => AnswerPart[];

const isInstruction = createInstructionReader(ALL_RULES);

export function createLinkParts({ passages, sources }: Pick<KnowledgeIndex, 'passages' | 'sources'>): LinkParts {
  const byPlace = new Map(
    passages.flatMap((passage) =>
      passage.links ? [[passageId(passage, sources[passage.source]!), passage] as const] : [],
    ),
  );
  const linksOf = (place: string | undefined): readonly PlacedLink[] => {
    const passage = byPlace.get(place ?? '');
    // Whoever wrote commands to the bot into a document may have written its links for another purpose too.
    return passage && !passage.text.split(/(?<=[.!?])\s/).some((each) => isInstruction(each, readWords(each)))
      ? passage.links!
      : [];
  };
  return (parts, rests) => {
    const links = [...new Set(rests.map(({ place }) => place))].flatMap(linksOf);
    return links.length === 0 ? [...parts] : parts.map((part) => linkPart(part, links));
  };
}

function linkPart(part: AnswerPart, links: readonly PlacedLink[]): AnswerPart {
  const linked = (text: string): string => links.reduce(linkText, text);
  switch (part.kind) {
    case 'steps':
    case 'list':
      return { ...part, items: part.items.map(linked) };
    case 'table':
      return { ...part, rows: part.rows.map(([name = '', ...cells]) => [name, ...cells.map(linked)]) };
    case 'numbers':
    case 'scope':
      return part;
    default:
      return { ...part, text: linked(part.text) };
  }
}

const LINKED = /!?\[[^\]]*\]\([^)]*\)/g;
const DISTINCT = /\S\s+\S|\S{8}/;

/** Puts an address behind its words where they stand for the first time; "hier" only behind the word that it followed. */
function linkText(text: string, { text: words, address, before }: PlacedLink): string {
  // Of what is a link already the signs are blanked, so that places stay and nothing in it is found.
  const free = text.replace(LINKED, (link) => ' '.repeat(link.length));
  const lead = /\S+\s+$/.exec(before)?.[0] ?? '';
  const behind = lead === '' ? -1 : indexOfWords(free, lead + words);
  const at = behind >= 0 ? behind + lead.length : DISTINCT.test(words) ? indexOfWords(free, words) : -1;
  return at < 0 ? text : `${text.slice(0, at)}[${words}](${address})${text.slice(at + words.length)}`;
}
