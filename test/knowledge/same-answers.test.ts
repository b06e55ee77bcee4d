import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, AnswerQuestion } from '../../src/domain/answer.ts';
import { CONVERTERS } from '../helpers/convert-document.ts';
import { CORPUS, noteSkipped, WITHOUT_CORPUS } from '../helpers/corpus.ts';
import { blocksOf, FIXTURES, openAnswers, sharedAnswers, writeFiles } from '../helpers/knowledge.ts';
import { makeTemporaryFolder } from '../helpers/temporary-folder.ts';

const FORMATS = ['.docx', '.pdf'] as const;

interface Entry {
  file: string;
}

/** A folder with the same register, whose documents are of another format. */
async function convertFolder(folder: string, ending: (typeof FORMATS)[number]): Promise<string> {
  const entries = load(readFileSync(join(folder, 'sources.yaml'), 'utf8')) as Entry[];
  const files: Record<string, string | Buffer> = {};
  const renamed = entries.map((entry) => ({ ...entry, file: entry.file.replace(extname(entry.file), ending) }));
  for (const [at, { file }] of entries.entries())
    files[renamed[at]!.file] = await CONVERTERS[ending](await blocksOf(join(folder, file)));
  const converted = makeTemporaryFolder();
  writeFiles(converted, { ...files, 'sources.yaml': JSON.stringify(renamed) });
  return converted;
}

async function answering(folder: string): Promise<Record<string, AnswerQuestion>> {
  const all: Record<string, AnswerQuestion> = { text: (await sharedAnswers([folder])).ask };
  for (const ending of FORMATS) {
    const { ask, report } = await openAnswers([await convertFolder(folder, ending)], makeTemporaryFolder());
    expect(report.problems.filter((problem) => problem.fatal)).toEqual([]);
    all[ending] = ask;
  }
  return all;
}

/** What may not differ between formats: whether there is an answer, from which document, and what the best passage says. */
function essence({ kind, regio, sources }: Answer) {
  const stem = (document: string): string => document.replace(/\.\w+$/, '');
  return { kind, regio, document: sources[0] && stem(sources[0].document), section: sources[0]?.section };
}

describe('a folder of documents, converted to Word and PDF', () => {
  let ask: Record<string, AnswerQuestion>;
  beforeAll(async () => {
    ask = await answering(FIXTURES);
  }, 120_000);

  test.each([
    ['Wie mag rechtstreeks verwijzen naar een aanbieder?', 'Zandwijk', /medisch specialist/],
    ['Hoe lang blijft de verwijsbrief bewaard?', 'Duinhoven', /twintig jaar/],
    ['Bij wie vraagt de school het onderzoek naar dyslexie aan?', 'Zandwijk', /Poortteam Lezen/],
    ['Wie vult het aanmeldformulier voor het Kustteam in?', 'Zandwijk', /gedragswetenschapper/],
    ['Wie is de orthopedagoog in het Kustteam?', 'Zandwijk', /Helmgras/],
    ['Wat kost een gezinshuis in 2025?', 'Zandwijk', /226/],
    ['Hoe lang duurt een crisisplaatsing?', 'Meerlo aan Zee', /vier weken/],
    ['Wanneer belt de school de leerplichtambtenaar bij verzuim?', 'Zandwijk', /zestien uur/],
    ['Wie betaalt het Brugteam?', 'Veendorp', /zestig procent/],
    ['Hoeveel werd in 2023 uitgegeven aan dagbesteding?', 'Turfhoek', /395/],
  ])('answers "%s" the same', async (text, gemeente, expected) => {
    const wanted = await ask.text!({ text, gemeente });
    expect(wanted.passages[0]!.text).toMatch(expected);
    for (const ending of FORMATS) {
      const answer = await ask[ending]!({ text, gemeente });
      expect(essence(answer)).toEqual(essence(wanted));
      expect(answer.passages[0]!.text).toMatch(expected);
    }
  });

  test('finds the page in the PDF', async () => {
    const answer = await ask['.pdf']!({ text: 'Hoe lang duurt een crisisplaatsing?', gemeente: 'Zandwijk' });
    expect(answer.sources[0]?.page ?? 2).toBe(2);
  });
});

noteSkipped('the real documents as Word and PDF');

describe.skipIf(WITHOUT_CORPUS)('the real documents, converted to Word and PDF', () => {
  const ASKED = [ 'hol-001', 'hol-015', 'nij-001', 'nve-003', 'nve-020', 'svj-002', 'svj-041',
  ]; // biome-ignore format: a list
  interface Golden {
    id: string;
    question: string;
    regio: string;
    evidence: string[];
    answer: string[][];
  }
  const golden: Golden[] = readFileSync(join(import.meta.dirname, '../golden/tune.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ id }) => ASKED.includes(id));
  const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
  let ask: Record<string, AnswerQuestion>;
  beforeAll(async () => {
    expect(readdirSync(CORPUS)).toContain('sources.yaml');
    expect(golden).toHaveLength(ASKED.length);
    ask = await answering(CORPUS);
  }, 180_000);

  test.each(golden)('answer $id the same', async ({ question: text, regio, evidence, answer: groups }) => {
    for (const format of ['text', ...FORMATS]) {
      const answer = await ask[format]!({ text, regio });
      expect(answer.kind, format).toBe('answer');
      const quoted = fold(answer.sources.map(({ quote }) => quote).join('\n'));
      for (const words of evidence) expect(quoted, format).toContain(fold(words));
      expect(essence(answer).section, format).toBe(essence(await ask.text!({ text, regio })).section);
      for (const group of groups)
        expect(
          group.some((words) => fold(answer.text).includes(fold(words))),
          `${format}: ${group}`,
        ).toBe(true);
    }
  });
});
