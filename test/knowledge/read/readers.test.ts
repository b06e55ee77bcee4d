import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { READABLE, readDocument, readPassages } from '../../../src/knowledge/documents.ts';
import { type Block, readBlocks } from '../../../src/knowledge/structure/blocks.ts';
import { cutPassages, type Passage } from '../../../src/knowledge/structure/passages.ts';
import { CONVERTERS, toDocx, toPdf } from '../../helpers/convert-document.ts';
import { blocksOf, FIXTURES } from '../../helpers/knowledge.ts';
import { drawPdf } from '../draw-pdf.ts';

const HIDE = ['Joke Verzonnen', 'Verzonnen', 'Bram de Niet-Bestaande'];

async function read(name: string, content: Buffer, hide: string[] = []): Promise<Passage[]> {
  return readPassages(name, content, hide);
}

/** What must be the same whatever the format: where a passage stands and what it says. */
function essence(passages: readonly Passage[]): { section: string; kind: string; text: string }[] {
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return passages.map(({ section, kind, text }) => ({ section: section.join(' > '), kind, text: bare(text) }));
}

describe('the same document', () => {
  let blocks: Block[];
  let wanted: ReturnType<typeof essence>;
  beforeAll(async () => {
    blocks = await blocksOf(join(FIXTURES, 'zandstreek/werkafspraken.md'));
    wanted = essence(cutPassages(blocks));
  });

  test.each(Object.keys(CONVERTERS) as (keyof typeof CONVERTERS)[])('as %s has the same passages', async (ending) => {
    const content = await CONVERTERS[ending](blocks);
    expect(essence(await read(`a${ending}`, content))).toEqual(wanted);
  });

  test('as a PDF whose headings are merely bold has the same passages', async () => {
    const passages = await read('a.pdf', await toPdf(blocks, { boldHeadings: true }));
    expect(essence(passages).map(({ text }) => text)).toEqual(wanted.map(({ text }) => text));
  });

  test('as PDF knows its pages, and shows no running header, footer or page number', async () => {
    const passages = await read('a.pdf', await toPdf(blocks, { header: 'Werkafspraken 2025', footer: 'blad' }));
    expect([...new Set(passages.map((passage) => passage.page))]).toEqual([1, 2, 3]);
    expect(passages.map((passage) => passage.text).join('\n')).not.toMatch(/Werkafspraken 2025|blad \d/);
  });

  test.each(['.md', '.docx', '.pdf', '.html'])('as %s shows no hidden name anywhere', async (ending) => {
    const named: Block[] = [
      { kind: 'heading', level: 2, marked: true, text: 'Gesprek met JOKE VERZONNEN', line: 1, page: null },
      ...blocks,
    ];
    const content =
      ending === '.md'
        ? Buffer.from(
            '## Gesprek met JOKE VERZONNEN\n\nJoke\nVerzonnen en Bram de Niet-Bestaande. Dit is Verzonnens werk.',
          )
        : await CONVERTERS[ending as '.pdf'](named);
    const passages = await read(`a${ending}`, content, HIDE);
    const all = passages.map(({ section, text, context }) => [...section, text, context].join('\n')).join('\n');
    expect(all).toContain('[naam]');
    expect(all).not.toMatch(/verzonnen|niet-bestaande/i);
  });
});

describe('plain text', () => {
  const text = 'Één coördinator – „geëvalueerd” – kost € 12.';

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    [
      'Windows-1252',
      Buffer.from(
        [...text].map((letter) => ({ '–': 0x96, '„': 0x84, '”': 0x94, '€': 0x80 })[letter] ?? letter.charCodeAt(0)),
      ),
    ],
    ['UTF-16 little-endian, with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 little-endian, without its mark', Buffer.from(text, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['letters with separate accents', Buffer.from(text.normalize('NFD'))],
  ])('in %s is read', async (_, content) => {
    expect((await read('a.txt', content))[0]!.text).toBe(text);
  });
});

describe('letters of other programs', () => {
  const words = 'De coördinatie doet één gezinscoach.';
  const bytes = (letters: Record<string, number>): Buffer =>
    Buffer.from([...words].map((letter) => letters[letter] ?? letter.charCodeAt(0)));

  test.each([
    ['DOS', bytes({ ö: 0x94, é: 0x82 }), words, { matter: 'letters', named: ['cp850'] }],
    ['an old Mac', bytes({ ö: 0x9a, é: 0x8e }), words, { matter: 'letters', named: ['macintosh'] }],
    [
      'UTF-8 with a damaged letter',
      Buffer.concat([Buffer.from(`${words} Cli`), Buffer.from([0xeb]), Buffer.from('nt.')]),
      `${words} Cliënt.`,
      { matter: 'bad-letters', named: ['1'] },
    ],
    [
      'UTF-8 with a letter cut in two',
      Buffer.concat([Buffer.from(`${words} Ca`), Buffer.from([0xe2, 0x82]), Buffer.from(' nee.')]),
      `${words} Caâ‚ nee.`,
      { matter: 'bad-letters', named: ['2'] },
    ],
  ])('of %s are read, and their owner is told', async (_, content, text, told) => {
    const { passages, notices } = await readDocument('a.txt', content, { hide: [] });
    expect(passages.map((passage) => passage.text)).toEqual([text]);
    expect(notices).toMatchObject([{ ...told, lost: false }]);
  });

  test('with line ends of an old Mac keep their paragraphs', async () => {
    const passages = await read('a.md', Buffer.from('# Spoed\r\rBel de wachtdienst.\r\r# Wachten\r\rDrie weken.'));
    expect(passages.map(({ section, text }) => [...section, text])).toEqual([
      ['Spoed', 'Bel de wachtdienst.'],
      ['Wachten', 'Drie weken.'],
    ]);
  });

  test('a page in the set that it names is read', async () => {
    const html = Buffer.concat(
      [Buffer.from('<meta charset="macintosh"><p>Eén cli'), Buffer.from([0x91]), Buffer.from('nt</p>')].map((piece) =>
        Buffer.from(piece.toString('latin1').replace('Ã©', '\x8e'), 'latin1'),
      ),
    );
    expect((await read('a.html', html))[0]!.text).toBe('Eén cliënt');
  });
});

describe('Markdown', () => {
  test.each([
    ['crossed out', 'Binnen ~~tien~~ acht dagen.'],
    ['deleted', 'Binnen <del>tien</del> acht dagen.'],
    ['a comment of more lines', 'Binnen <!-- Redactie:\n\ntien? --> acht dagen.'],
    ['a comment in brackets', '[//]: # (tien dagen is vervallen)\nBinnen acht dagen.'],
    ['a comment that is not closed', 'Binnen acht dagen.\n\n<!-- tien dagen'],
    ['hidden', '<p hidden>tien</p>\n\nBinnen acht dagen.'],
    ['settings above it', '---\nauteur: tien\ntags:\n  - tien\n---\nBinnen acht dagen.'],
  ])('leaves out what is %s', async (_, text) => {
    const passages = await read('a.md', Buffer.from(text));
    expect(passages.map((passage) => passage.text.replace(/ +/g, ' '))).toEqual(['Binnen acht dagen.']);
  });

  test('knows headings by a line beneath them, without a space, and above what unfolds', async () => {
    const text =
      '---\ntitle: "Jeugdhulp"\n---\n\nToegang\n=======\nHet wijkteam.\n\nSpoed\n-----\nBel de wachtdienst.\n\n##Wachten ##\nDrie weken.\n\n<details>\n<summary>Wat kost het?</summary>\n\nNiets.\n\n</details>';
    const passages = await read('a.md', Buffer.from(text));
    expect(passages.map(({ section, text }) => [...section.slice(-1), text])).toEqual([
      ['Toegang', 'Het wijkteam.'],
      ['Spoed', 'Bel de wachtdienst.'],
      ['Wachten', 'Drie weken.'],
      ['Wat kost het?', 'Niets.'],
    ]);
  });

  test('keeps ticks, and rules that are no headings', async () => {
    const passages = await read(
      'a.md',
      Buffer.from('Wie verwijst:\n\n- [x] Jeugdarts\n- [ ] Leerkracht\n\n---\n\nZo is het, zegt #team.'),
    );
    expect(passages.map(({ text }) => text)).toEqual([
      'Wie verwijst:\n- ☒ Jeugdarts\n- ☐ Leerkracht\nZo is het, zegt #team.',
    ]);
  });
});

describe('PDF', () => {
  async function textOf(write: (pdf: PDFKit.PDFDocument) => void): Promise<string> {
    const { pages } = await READABLE['.pdf']!(await drawPdf(write), 'a.pdf');
    return pages.map((page) => page.text).join('\n');
  }

  test('with two columns reads the first column before the second', async () => {
    const left = 'De eerste kolom vertelt over het lokale team dat meedenkt met gezinnen. '.repeat(6);
    const right = 'De tweede kolom vertelt over de scholen die een vaste professional hebben. '.repeat(6);
    const text = await textOf((pdf) => {
      pdf.text(left, 60, 100, { width: 220 });
      pdf.text(right, 310, 100, { width: 220 });
    });
    expect(text).toContain(left.trim());
    expect(text).toContain(right.trim());
    expect(text).not.toContain('|');
  });

  test('makes words whole that end in a hyphen, and keeps real hyphens', async () => {
    const text = await textOf((pdf) => {
      pdf.text('De behan-', 60, 100).text('deling door de POH-').text('jeugd en de jeugd-').text('en opvoedhulp.');
    });
    expect(text).toContain('De behandeling door de POH-jeugd en de jeugd- en opvoedhulp.');
  });

  test('reads a table by the places of its cells, whatever their alignment', async () => {
    const rows = [
      ['Vorm', 'Tarief 2024', 'Tarief 2025'],
      ['Pleegzorg', '58', '61'],
      ['Open groep', '1.301', '1.318'],
    ];
    const text = await textOf((pdf) => {
      pdf.text('De tarieven staan hieronder.', 60, 80);
      for (const [row, cells] of rows.entries())
        for (const [column, cell] of cells.entries())
          pdf.text(cell, 60 + column * 150, 120 + row * 20, { width: 120, align: column ? 'right' : 'left' });
      pdf.text('Na de tabel gaat de tekst verder.', 60, 220);
    });
    expect(text).toContain('| Open groep | 1.301 | 1.318 |');
    expect(text).toMatch(/^De tarieven staan hieronder\.$/m);
    expect(text).toMatch(/^Na de tabel gaat de tekst verder\.$/m);
  });

  test('leaves its table of contents out of the passages', async () => {
    const content = await drawPdf((pdf) => {
      pdf.fontSize(16).text('Inhoud', 60, 80).fontSize(11);
      for (const [at, title] of ['Verwijzen', 'Verblijf', 'Kwaliteit', 'Klachten'].entries()) {
        pdf.text(title, 60, 120 + at * 18);
        pdf.text(String(at + 2), 500, 120 + at * 18);
      }
      pdf.addPage().fontSize(16).text('Verwijzen').fontSize(11).moveDown();
      pdf.text('De huisarts verwijst rechtstreeks naar een aanbieder met een contract.');
    });
    const passages = await read('a.pdf', content);
    expect(passages.map(({ section, text }) => [section, text])).toEqual([
      [['Verwijzen'], 'De huisarts verwijst rechtstreeks naar een aanbieder met een contract.'],
    ]);
  });

  test('that asks a password is refused as such', async () => {
    const pdf = new PDFDocument({ userPassword: 'geheim' });
    const pieces: Buffer[] = [];
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.text('Geheim').end();
    await new Promise((resolve) => pdf.on('end', resolve));
    await expect(read('a.pdf', Buffer.concat(pieces))).rejects.toMatchObject({ code: 'FILE_ENCRYPTED' });
  });

  test('that is a scan is refused as without text', async () => {
    await expect(read('a.pdf', await drawPdf((pdf) => pdf.rect(60, 60, 200, 200).fill('black')))).rejects.toMatchObject(
      {
        code: 'FILE_WITHOUT_TEXT',
      },
    );
  });

  test('that is cut off is refused as unreadable', async () => {
    await expect(read('a.pdf', Buffer.from('%PDF-1.4 en dan niets'))).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    });
  });
});

describe('Word', () => {
  test('with a password is refused as such', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);
    await expect(read('a.docx', ole)).rejects.toMatchObject({ code: 'FILE_ENCRYPTED' });
  });

  test('that is no zip is refused as unreadable', async () => {
    await expect(read('a.docx', Buffer.from('geen zip'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  test('keeps a footnote with its sentence', async () => {
    const blocks = readBlocks({
      pages: [
        { number: null, text: '# Kop\n\nEerst dit. Dan dat.[^1]\n\n[^1]: Volgens de wet.\n\n# Ander\n\nNog een zin.' },
      ],
    });
    const passages = await read('a.docx', await toDocx(blocks));
    expect(passages.find(({ kind }) => kind === 'footnote')).toMatchObject({
      text: 'Volgens de wet.',
      context: 'Dan dat.',
      section: ['Kop'],
    });
  });
});

describe('HTML', () => {
  test('leaves out what stands beside the text', async () => {
    const html =
      '<html><head><title>Titel</title></head><body><nav>Menu</nav><main><h1>Kop</h1><p>Een zin.</p><script>x()</script></main><footer>Voet</footer></body></html>';
    expect(await read('a.html', Buffer.from(html))).toMatchObject([{ section: ['Kop'], text: 'Een zin.' }]);
  });

  test('reads tables with lists, spans and no head', async () => {
    const html =
      '<h1>Kop</h1><p>Lid</p><table><tr><td rowspan="2">Kustteam</td><td><ul><li>belt</li><li>schrijft een brief van meer dan een woord</li></ul></td></tr><tr><td>adviseert</td></tr></table><table><tr><td>Een tabel als opmaak.</td></tr></table>';
    const text = (await read('a.html', Buffer.from(html))).map((passage) => passage.text).join('\n');
    expect(text).toContain('Kustteam');
    expect(text).toContain('- belt\n- schrijft');
    expect(text).toContain('adviseert');
    expect(text).toContain('Een tabel als opmaak.');
    expect(text).not.toContain('<');
  });
});
