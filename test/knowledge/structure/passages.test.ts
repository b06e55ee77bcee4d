import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../src/knowledge/structure/blocks.ts';
import { cutPassages, type Passage } from '../../../src/knowledge/structure/passages.ts';

function passagesOf(...pages: string[]): Passage[] {
  const numbered = pages.length > 1;
  return cutPassages(readBlocks({ pages: pages.map((text, at) => ({ number: numbered ? at + 1 : null, text })) }));
}

const LONG = 'Het team denkt mee met de professional en met het gezin, en neemt de regie niet over van wie al helpt.';

describe('headings', () => {
  test('of Markdown make a path', () => {
    const [one, two] = passagesOf(`# Plan\n\n## Deel\n\n### Stuk\n\n${LONG}\n\n## Ander deel\n\n${LONG}`);
    expect(one!.section).toEqual(['Plan', 'Deel', 'Stuk']);
    expect(two!.section).toEqual(['Plan', 'Ander deel']);
  });

  test('with numbers make a path without marks', () => {
    const passages = passagesOf(
      `1. Verwijzen\n\n1.1 Wie mag\n\n${LONG}\n\n1.2 Hoe dan\n\n${LONG}\n\n2. Verblijf\n\n${LONG}`,
    );
    expect(passages.map((passage) => passage.section)).toEqual([
      ['1. Verwijzen', '1.1 Wie mag'],
      ['1. Verwijzen', '1.2 Hoe dan'],
      ['2. Verblijf'],
    ]);
  });

  test('may be short bare lines or bold lines', () => {
    const passages = passagesOf(`Het Kustteam\n\n${LONG}\n\n**Aanmelden**\n\n${LONG}`);
    expect(passages.map((passage) => passage.section.at(-1))).toEqual(['Het Kustteam', 'Aanmelden']);
  });

  test('are ordered by the table of contents', () => {
    const contents = 'Inhoud\nVerwijzen ........ 2\nDyslexie ........ 3\nVerblijf ........ 4\n';
    const passages = passagesOf(`${contents}\nVerwijzen\n\n${LONG}\n\nNiet genoemd\n\n${LONG}\n\nVerblijf\n\n${LONG}`);
    expect(passages.map((passage) => passage.section)).toEqual([
      ['Verwijzen'],
      ['Verwijzen', 'Niet genoemd'],
      ['Verblijf'],
    ]);
  });

  test('are no sentences, list items or captions', () => {
    const passages = passagesOf(
      `Kop\n\nDit is een korte zin.\n\n${LONG}\n\nTabel 1: Leden\n\n| Naam | Taak |\n|---|---|\n| Duin | belt |`,
    );
    expect(new Set(passages.map((passage) => passage.section.join()))).toEqual(new Set(['Kop']));
    expect(passages.at(-1)!.text).toContain('Tabel 1: Leden');
  });
});

describe('what is no text', () => {
  test('page numbers, rules and tables of contents are left out', () => {
    const passages = passagesOf(
      `Inhoud\n1. Verwijzen ........ 3\n2. Verblijf ........ 7\n\npagina 1 van 9\n\n---\n\n# Verwijzen\n\n${LONG}\n\n12\n\nPagina 2\n\n${LONG}`,
    );
    const all = passages.map((passage) => passage.text).join('\n');
    expect(all).not.toMatch(/pagina|\.{4}|---|^12$/im);
    expect(all).not.toContain('Inhoud');
  });

  test('amounts at the end of a line are no page numbers', () => {
    const [passage] = passagesOf('Soort hulp\t2024\nBehandeling\t405\nVerblijf\t760');
    expect(passage!.text).toContain('Behandeling\t405');
  });
});

describe('lists', () => {
  test('stay whole with the sentence that introduces them', () => {
    const [passage, ...others] = passagesOf(`# Kop\n\nIn de brief staan:\n\n- de vraag\n- het doel\n- wie helpt`);
    expect(others).toEqual([]);
    expect(passage).toMatchObject({ kind: 'list', text: 'In de brief staan:\n- de vraag\n- het doel\n- wie helpt' });
  });

  test('that are too long for one passage keep their lead-in as context', () => {
    const items = Array.from({ length: 40 }, (_, at) => `- punt ${at} ${'met uitleg '.repeat(8)}`);
    const passages = passagesOf(`# Kop\n\nDit is nodig:\n\n${items.join('\n')}`);
    expect(passages.length).toBeGreaterThan(2);
    for (const passage of passages) expect(`${passage.context}\n${passage.text}`).toContain('Dit is nodig:');
  });

  test('written as HTML on one line are lists too', () => {
    const [passage] = passagesOf('# Kop\n\nNodig zijn:\n\n<ul><li>een brief</li><li>een plan</li></ul>');
    expect(passage!.text).toBe('Nodig zijn:\n- een brief\n- een plan');
  });
});

describe('tables', () => {
  test('of pipes give rows with their column heads, and the caption', () => {
    const [passage] = passagesOf(
      'Tabel 2: Tarieven\n\n| Vorm | 2024 | 2025 |\n|---|---|---|\n| Pleegzorg | 58 | 61 |\n| Gezinshuis | 214 | 226 |',
    );
    expect(passage!.text).toBe(
      'Tabel 2: Tarieven\nVorm: Pleegzorg; 2024: 58; 2025: 61\nVorm: Gezinshuis; 2024: 214; 2025: 226',
    );
  });

  test('of tabs keep their head line in every passage', () => {
    const rows = Array.from({ length: 80 }, (_, at) => `Soort hulp nummer ${at}\t${at * 10}\t${at * 11}`);
    const passages = passagesOf(`# Geld\n\nVorm\t2024\t2025\n${rows.join('\n')}`);
    expect(passages.length).toBeGreaterThan(1);
    for (const passage of passages) expect(passage.text.startsWith('Vorm\t2024\t2025\n')).toBe(true);
  });

  test('may hold lists in their cells', () => {
    const [passage] = passagesOf(
      `| Taak | Door |\n|---|---|\n| <ul><li>bellen</li><li>schrijven</li></ul> | het team |\n| wachten | iedereen |`,
    );
    expect(passage!.text).toContain('Taak\n- bellen\n- schrijven\nDoor\nhet team');
  });

  test('with an explanation per term have no head', () => {
    const [passage] = passagesOf(
      '| KT | Kustteam, het expertteam van de Zandstreek |\n|---|---|\n| LT | lokaal team van een gemeente in de regio |',
    );
    expect(passage!.text).toBe(
      'KT: Kustteam, het expertteam van de Zandstreek\nLT: lokaal team van een gemeente in de regio',
    );
  });
});

describe('footnotes', () => {
  test.each([
    ['Markdown', 'wordt bewaard.[^1]', '[^1]: Twintig jaar.'],
    ['HTML', 'wordt bewaard.<sup>1</sup>', '<sup>1</sup> Twintig jaar.'],
  ])('of %s carry the sentence they belong to', (_, sentence, note) => {
    const passages = passagesOf(`# Kop\n\nEerst dit. De brief ${sentence}\n\n${note}`);
    expect(passages[0]!.text).toBe('Eerst dit. De brief wordt bewaard.');
    expect(passages.at(-1)).toMatchObject({
      kind: 'footnote',
      text: 'Twintig jaar.',
      context: 'De brief wordt bewaard.',
    });
  });
});

describe('pages', () => {
  test('a sentence broken by a page is made whole, and each passage knows its page', () => {
    const passages = passagesOf(
      `# Kop\n\n${LONG} De coördinator belt binnen drie dagen met het`,
      `gezin en spreekt iets af.\n\n# Ander\n\n${LONG}`,
    );
    expect(passages[0]).toMatchObject({ page: 1 });
    expect(passages[0]!.text).toContain('met het gezin en spreekt');
    expect(passages[1]).toMatchObject({ page: 2, section: ['Ander'] });
  });

  test('a word broken by a page is made whole', () => {
    const [passage] = passagesOf(`# Kop\n\n${LONG} Dan volgt de behan-`, 'deling van het kind.');
    expect(passage!.text).toContain('Dan volgt de behandeling van het kind.');
  });
});

describe('every document', () => {
  const word = fc.constantFrom(
    'gezin',
    'hulp',
    'team',
    'belt',
    'Veendorp',
    '2024',
    'POH-jeugd',
    'o.a.',
    'kind,',
    'klaar.',
    '(18+)',
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
  const piece = fc.oneof(
    sentence,
    sentence.map((text) => `## ${text.slice(0, 60)}`),
    fc.array(sentence, { minLength: 1, maxLength: 8 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
    fc
      .array(fc.tuple(word, word, word), { minLength: 2, maxLength: 9 })
      .map((rows) => rows.map((row) => row.join('\t')).join('\n')),
  );
  const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

  test('has each of its words in a passage or heading, and no word besides', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = pieces.join('\n\n');
        const passages = passagesOf(text);
        const shown = new Set(passages.flatMap((passage) => wordsIn(`${passage.section.join(' ')} ${passage.text}`)));
        const own = new Set(wordsIn(pieces.filter((each) => !/^\d{1,3}$/.test(each)).join('\n')));
        const headed = new Set(wordsIn(pieces.filter((each) => each.startsWith('#')).join('\n')));
        for (const each of shown) expect(own).toContain(each);
        for (const each of own) if (!headed.has(each)) expect(shown).toContain(each);
        for (const passage of passages) expect(passage.text.length).toBeLessThanOrEqual(1600);
      }),
      { numRuns: 200 },
    );
  });

  test('has no passage over 1,600 characters, even without a single full stop', () => {
    for (const passage of passagesOf(`# Kop\n\n${'woord zonder einde '.repeat(400)}`))
      expect(passage.text.length).toBeLessThanOrEqual(1600);
    for (const passage of passagesOf(`# Kop\n\nLijst:\n\n- ${'woord zonder einde '.repeat(400)}\n- kort`))
      expect(passage.text.length).toBeLessThanOrEqual(1600);
    for (const passage of passagesOf(`| A | B |\n|---|---|\n| ${'woord zonder einde '.repeat(400)} | kort |`))
      expect(passage.text.length).toBeLessThanOrEqual(1600);
  });
});
