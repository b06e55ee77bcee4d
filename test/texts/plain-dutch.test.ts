import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FILES = [...globSync('src/texts/*.ts', { cwd: ROOT }), 'manifest/nl.json'];

/** Level B1, as far as counting shows it. */
const LONGEST_SENTENCE = 20;
const OFFICIALESE =
  /\b(?:middels|teneinde|omtrent|betreffende|dient|alsmede|indien|derhalve|tevens|uiterlijk|reeds|conform|hetgeen|desgewenst|aangaande|jegens)\b/i;

/** The sentences in the strings of a file. */
function sentencesOf(path: string): string[] {
  const code = readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const strings = code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`|"((?:[^"\\\n]|\\.)*)"/g);
  return [...strings].flatMap(([, single, template, double]) =>
    (single ?? template ?? double ?? '').split(/(?<=[.!?:])\s+|\\n|\n/),
  );
}

describe.each(FILES)('%s', (path) => {
  const sentences = sentencesOf(path);

  it(`has no sentence of more than ${LONGEST_SENTENCE} words`, () => {
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > LONGEST_SENTENCE)).toEqual([]);
  });

  it('has no words of officials', () => {
    expect(sentences.filter((sentence) => OFFICIALESE.test(sentence))).toEqual([]);
  });
});
