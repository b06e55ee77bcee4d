import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { LANDELIJK } from '../../src/domain/regio.ts';
import { readGlossary } from '../../src/knowledge/glossary.ts';
import { SHIPPED_KNOWLEDGE } from '../../src/knowledge/open-knowledge.ts';
import { splitSentences } from '../../src/knowledge/structure/sentences.ts';

const REGIONS = 41;
const GEMEENTEN_EACH = 8;
const SECTIONS = 100;
const SENTENCES = [4, 9] as const;
/** One document in so many is national, and so takes part in every question. */
const NATIONAL_EVERY = 50;
/** About one passage a section. */
const PASSAGES_EACH = SECTIONS;

/**
 * Writes documents of about `passages` passages in all into a folder, with their register: sentences of our own
 * knowledge in another order, over regions, gemeenten, teams and decisions that nobody has. The same each time.
 */
export function generateCorpus(folder: string, passages: number): void {
  mkdirSync(folder, { recursive: true });
  const random = createRandom(20_260_101);
  const material = readMaterial();
  const regions = Array.from({ length: REGIONS }, () => ({
    regio: `Regio ${name(random)}`,
    gemeenten: Array.from({ length: GEMEENTEN_EACH }, () => name(random)),
  }));
  const register = Array.from({ length: Math.round(passages / PASSAGES_EACH) }, (_, at) => {
    const region = at % NATIONAL_EVERY === 0 ? { regio: LANDELIJK, gemeenten: [] } : pick(regions, random);
    const file = `document-${at}.md`;
    const title = `${pick(TITLES, random)} ${region.regio} ${2019 + Math.floor(random() * 7)}`;
    writeFileSync(join(folder, file), `# ${title}\n\n${writeSections(material, region.gemeenten, random)}`);
    return { file, title, ...region, date: `${2019 + Math.floor(random() * 7)}-06-01` };
  });
  writeFileSync(join(folder, 'sources.yaml'), dump(register));
}

const TITLES = ['Regiovisie', 'Werkafspraken', 'Inkoopkader', 'Nieuwsbrief', 'Uitvoeringsprogramma', 'Verslag'];

interface Material {
  sentences: string[];
  headings: string[];
}

/** Sentences and headings of the fact sheets and the glossary that come with the program, without their places. */
function readMaterial(): Material {
  const sheets = readdirSync(SHIPPED_KNOWLEDGE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readFileSync(join(SHIPPED_KNOWLEDGE, file), 'utf8'));
  const lines = sheets.flatMap((sheet) => sheet.split('\n'));
  const prose = lines.filter((line) => /^[\p{L}-]/u.test(line) && !line.startsWith('Bron:'));
  const glossary = readGlossary([SHIPPED_KNOWLEDGE]);
  return {
    sentences: [
      ...prose.flatMap((line) => splitSentences(line).map(({ text }) => text)),
      ...glossary.entries.flatMap(({ definition }) => definition ?? []),
    ],
    headings: glossary.entries.map(({ term }) => term),
  };
}

function writeSections({ sentences, headings }: Material, gemeenten: readonly string[], random: Random): string {
  return Array.from({ length: SECTIONS }, (_, at) => {
    const count = SENTENCES[0] + Math.floor(random() * (SENTENCES[1] - SENTENCES[0] + 1));
    const text = Array.from({ length: count }, () => sentence(sentences, gemeenten, random)).join(' ');
    return `## ${at + 1} ${pick(headings, random)}\n\n${text}\n`;
  }).join('\n');
}

/** Now and then with names of its own, so that the vocabulary grows with the text as it does in life. */
function sentence(sentences: readonly string[], gemeenten: readonly string[], random: Random): string {
  const own = random();
  if (own < 0.15 && gemeenten.length > 0) return `In ${pick(gemeenten, random)} heet dit team ${name(random)}.`;
  if (own < 0.2) return `Zie besluit ${2019 + Math.floor(random() * 7)}-${Math.floor(random() * 9000) + 1000}.`;
  return pick(sentences, random);
}

const ONSETS = [
  'Bar',
  'Dre',
  'Eek',
  'Gaas',
  'Hol',
  'Kwa',
  'Lem',
  'Mui',
  'Noor',
  'Oe',
  'Pij',
  'Roe',
  'Sche',
  'Ter',
  'Vlie',
  'Wou',
  'Zil',
];
const MIDDLES = ['der', 'len', 'mer', 'ne', 'pel', 'ren', 'sel', 'ter', 'wer', 'zen'];
const ENDS = [
  'beek',
  'berg',
  'broek',
  'dam',
  'dijk',
  'donk',
  'horst',
  'kerk',
  'laar',
  'oord',
  'rade',
  'veen',
  'wijk',
  'zand',
];

function name(random: Random): string {
  return pick(ONSETS, random) + pick(MIDDLES, random) + pick(ENDS, random);
}

type Random = () => number;

/** A linear congruential generator (Numerical Recipes): the corpus is the same on every machine. */
function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function pick<Value>(values: readonly Value[], random: Random): Value {
  return values[Math.floor(random() * values.length)]!;
}
