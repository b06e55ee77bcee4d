import { LANDELIJK } from '../../domain/regio.ts';
import { fold } from '../../dutch/words.ts';
import { FIELDS } from '../../knowledge/index/lexical-index.ts';
import type { DirectoryRecord } from '../../knowledge/records/load-records.ts';
import { listInDutch, recordTexts } from '../../texts/records.ts';
import type { Asked, LookUpSources, Reader } from './asked.ts';
import { type AskedWord, isGrammar } from './asked-words.ts';
import { bestEntry } from './directory.ts';
import { restOf } from './frames.ts';
import type { FoundName } from './names.ts';

const ANY_FIELD = { weight: FIELDS.map(() => 1), b: FIELDS.map(() => 0) };

/** A name that only other regions have: that it is not here, and where it is; never what it is there. */
export const readElsewhere: Reader = (asked, sources) => {
  const { regio, region, gemeente, words, places } = asked;
  if (regio === undefined || bestEntry(asked, sources)) return undefined;
  const found = foreignNames(asked, sources);
  const [longest] = found;
  if (!longest) return undefined;
  const others = words.filter((_, at) => at < longest.from || at >= longest.to);
  const span = words.slice(longest.from, longest.to);
  if (restOf(others, places).length > 0 || isKnownHere(span, regio, sources)) return undefined;
  const regios = [...new Set(found.filter((each) => sameSpan(each, longest)).map(({ target }) => target.regio))];
  const who = gemeente ? recordTexts.toegang.ask(gemeente.toegang.name) : region?.owner.text;
  const name = span.map(({ text, capitals }) => (capitals ? text.toUpperCase() : text)).join(' ');
  return {
    answers: true,
    kind: 'no-answer',
    intent: 'directory',
    regio,
    text: [recordTexts.directory.elsewhere(nameOf(longest, name), regio, listInDutch(regios)), who]
      .filter(Boolean)
      .join('\n\n'),
    sources: [],
    actions: [],
  };
};

function foreignNames(asked: Asked, { directory }: LookUpSources): FoundName<DirectoryRecord>[] {
  return [...directory]
    .filter(([regio]) => regio !== asked.regio)
    .flatMap(([, names]) => names.find(asked.words).filter(({ own }) => own))
    .filter(({ target }) => asked.question.visibilities.includes(target.visibility))
    .sort((a, b) => b.to - b.from - (a.to - a.from));
}

function sameSpan(one: FoundName<unknown>, other: FoundName<unknown>): boolean {
  return one.from === other.from && one.to === other.to;
}

/** As the entry writes it where that is short, else as the question does. */
function nameOf({ target }: FoundName<DirectoryRecord>, asked: string): string {
  const written = [target.name, ...target.also].find((name) => name.toLowerCase() === asked.toLowerCase());
  return written ?? asked;
}

/** Whether the region's own or national documents speak of it after all: then the passages answer. */
function isKnownHere(span: readonly AskedWord[], regio: string, { index }: LookUpSources): boolean {
  const name = span.map(({ text }) => text).join(' ');
  const telling = span.filter((word) => !isGrammar(word));
  return telling.some(({ stem, text }) =>
    [...new Set([stem, text, text.toUpperCase()])].some((key) => {
      let stands = false;
      index.lexical.scan(key, ANY_FIELD, (at) => {
        const passage = index.passages[at]!;
        const source = index.sources[passage.source]!;
        if (source.regio !== LANDELIJK && source.regio !== regio) return;
        stands ||= fold(passage.text).replace(/[-/]/g, ' ').includes(name);
      });
      return stands;
    }),
  );
}
