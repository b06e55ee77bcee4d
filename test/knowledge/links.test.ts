import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { safeMarkdown } from '../../src/domain/markdown.ts';
import { readPassages } from '../../src/knowledge/documents.ts';
import { openAnswers, writeFiles } from '../helpers/knowledge.ts';
import { makeTemporaryFolder } from '../helpers/temporary-folder.ts';
import { paragraph, run, word } from '../helpers/word.ts';

const FORM = 'https://formulier.voorbeeld.nl/duin?soort=(a)';

async function linksOf(name: string, content: string | Buffer, hide: string[] = []): Promise<[string, string][]> {
  const passages = await readPassages(name, Buffer.from(content), hide);
  return passages.flatMap(({ links = [] }) => links.map(({ text, address }): [string, string] => [text, address]));
}

describe('addresses of links', () => {
  test('are read of Word, as a link and as a field', async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "tel:0123456789" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('bel het team')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const link = `<w:hyperlink r:id="l">${run('het formulier')}</w:hyperlink>`;
    const body = paragraph(`${run('Vul ')}${link}${run(' in, of ')}${field}${run('.')}`);
    expect(await linksOf('a.docx', word(body, { links: { l: 'https://formulier.voorbeeld.nl/a' } }))).toEqual([
      ['het formulier', 'https://formulier.voorbeeld.nl/a'],
      ['bel het team', 'tel:0123456789'],
    ]);
  });

  test('are read of pages, also in tables and where they begin at the page itself', async () => {
    const html =
      '<link rel="canonical" href="https://www.voorbeeld.nl/jeugd/toegang"><main><p>Lees <a href="regels.html">de regels</a>.</p><table><tr><th>Wie</th><th>Hoe</th></tr><tr><td>Team</td><td><a href="mailto:duin@voorbeeld.nl">mail het team</a></td></tr></table><p><a href="javascript:x()">Kwaad</a> en <a href="#x">hieronder</a>.</p></main>';
    expect(await linksOf('a.html', html)).toEqual([
      ['de regels', 'https://www.voorbeeld.nl/jeugd/regels.html'],
      ['mail het team', 'mailto:duin@voorbeeld.nl'],
    ]);
  });

  test('are read of Markdown, each with the words it belongs to', async () => {
    const text =
      '# Eén\n\nKlik [hier](https://a.voorbeeld.nl "titel").\n\n# Twee\n\nDe regels staan hier, en het formulier [hier](https://b.voorbeeld.nl/x_(y)).';
    const passages = await readPassages('a.md', Buffer.from(text), []);
    expect(passages.map(({ links }) => links?.map(({ address }) => address))).toEqual([
      ['https://a.voorbeeld.nl'],
      ['https://b.voorbeeld.nl/x_%28y%29'],
    ]);
  });

  test('are read of a PDF, also where they go on at the next line', async () => {
    const pdf = new PDFDocument({ size: 'A4' });
    const pieces: Buffer[] = [];
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    const done = new Promise((resolve) => pdf.on('end', resolve));
    const link = { link: 'https://formulier.voorbeeld.nl/a', continued: true, width: 300 };
    pdf.fontSize(11).text('De huisarts vult voor elk kind dat hulp krijgt eerst het ', { continued: true, width: 300 });
    pdf
      .text('aanvraagformulier voor verblijf van de regio', link)
      .text(' in. Of hij ', { link: null, continued: true });
    pdf.text('mailt het team', { link: 'mailto:duin@voorbeeld.nl', continued: true }).text('.', { link: null });
    pdf.end();
    await done;
    expect(await linksOf('a.pdf', Buffer.concat(pieces))).toEqual([
      ['aanvraagformulier voor verblijf van de regio', 'https://formulier.voorbeeld.nl/a'],
      ['mailt het team', 'mailto:duin@voorbeeld.nl'],
    ]);
  });

  test('that name somebody who is hidden are left out', async () => {
    const text = 'Mail [het team](mailto:j.verzonnen@voorbeeld.nl) of [de balie](mailto:balie@voorbeeld.nl).';
    expect(await linksOf('a.md', text, ['Joke Verzonnen'])).toEqual([['de balie', 'mailto:balie@voorbeeld.nl']]);
  });
});

describe('an answer', () => {
  let answer: Answer;
  beforeAll(async () => {
    const folder = makeTemporaryFolder();
    writeFiles(folder, {
      'aanmelden.html': `<h1>Aanmelden bij het Duinteam</h1><p>De huisarts meldt een kind aan met het <a href="${FORM}">formulier van het Duinteam</a>. Lukt dat niet, klik dan <a href="tel:0123456789">hier</a>.</p><p>Het Duinteam helpt hier kinderen tot achttien jaar.</p>`,
      'sources.yaml': JSON.stringify([
        {
          file: 'aanmelden.html',
          title: 'Aanmelden',
          regio: 'Zandstreek',
          gemeenten: ['Zandwijk'],
          date: '2026-01',
          url: 'https://www.voorbeeld.nl/aanmelden',
        },
      ]),
    });
    const { ask } = await openAnswers([folder], makeTemporaryFolder());
    answer = await ask({ text: 'Hoe meld ik een kind aan bij het Duinteam?', regio: 'Zandstreek' });
  }, 60_000);

  test('holds the addresses behind the words that it takes from a source', () => {
    expect(answer.text).toContain('[formulier van het Duinteam](https://formulier.voorbeeld.nl/duin?soort=%28a%29)');
    expect(answer.text).toContain('klik dan [hier](tel:0123456789)');
    expect(answer.text.match(/\]\(/g)).toHaveLength(2);
    expect(safeMarkdown(answer.text)).toBe(answer.text);
  });

  test('quotes the source in plain words, with the address where it stands', () => {
    expect(answer.sources[0]).toMatchObject({ url: 'https://www.voorbeeld.nl/aanmelden' });
    expect(answer.sources[0]!.quote).not.toContain('](');
    expect(answer.passages[0]!.text).not.toContain('](');
  });
});
