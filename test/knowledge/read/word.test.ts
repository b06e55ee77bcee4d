import { describe, expect, test } from 'vitest';
import { readPassages } from '../../../src/knowledge/documents.ts';
import { paragraph, run, table, type WordParts, word } from '../../helpers/word.ts';

/** What is read: each passage with its headings before it. */
async function read(body: string, parts: WordParts = {}): Promise<string> {
  const passages = await readPassages('a.docx', word(body, parts), []);
  return passages.map(({ section, text }) => `${[...section, ''].join(' | ')}${text}`).join('\n');
}

const HEADINGS =
  '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Hoofdstuk"><w:name w:val="Hoofdstuk huisstijl"/><w:basedOn w:val="Kop1"/></w:style>';
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', 'Artikel %1')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3.')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', 'Deel %1:')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>',
].join('');
const styled = (style: string, text: string, more = ''): string =>
  paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
const numbered = (list: number, at: number, text: string): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

describe('what a form in Word says', () => {
  const box = (ticked: 0 | 1): string =>
    `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${ticked}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(ticked ? '☒' : '☐')}</w:sdtContent></w:sdt>`;

  test('ticks stand before their words, each on its line', async () => {
    const text = await read(
      paragraph(`${box(1)}${run(' Jeugdarts')}`) +
        paragraph(`${box(0)}${run(' Leerkracht')}`) +
        paragraph('Zo is het.'),
    );
    expect(text).toBe('☒ Jeugdarts\n☐ Leerkracht\nZo is het.');
  });

  test('a letter of a symbol font is the box that it draws', async () => {
    const sign = (letter: string): string => run(letter, '<w:rFonts w:ascii="Wingdings"/>');
    const symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>';
    expect(
      await read(paragraph(`${sign('þ')}${run(' Jeugdarts')}`) + paragraph(`${symbol}${run(' Leerkracht')}`)),
    ).toBe('☒ Jeugdarts\n☐ Leerkracht');
  });

  test('the value that was chosen stays, and what asks to choose goes', async () => {
    const older = (result: number): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="${result}"/><w:listEntry w:val="Kies een team"/><w:listEntry w:val="Team Duin"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const control = (text: string, asks: string): string =>
      `<w:sdt><w:sdtPr>${asks}<w:dropDownList/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
    const text = await read(
      paragraph(`${run('Eerste team: ')}${older(1)}${run('.')}`) +
        paragraph(`${run('Tweede team: ')}${older(0)}${run('geen.')}`) +
        paragraph(`${run('Derde team: ')}${control('Team Strand', '')}${run('.')}`) +
        paragraph(`${run('Vierde team: ')}${control('Kies een item.', '<w:showingPlcHdr/>')}${run('open.')}`),
    );
    expect(text).toBe('Eerste team: Team Duin.\nTweede team: geen.\nDerde team: Team Strand.\nVierde team: open.');
  });

  test('a text box is read, in the newer form alone too', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx><w:txbxContent>${paragraph('Bel bij spoed de wachtdienst.')}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
    expect(await read(paragraph(`${run('De toegang is open.')}${box}`))).toBe(
      'De toegang is open.\nBel bij spoed de wachtdienst.',
    );
  });
});

test('lines that breaks part below a colon are a list, and words of a reference or a recognised name stay', async () => {
  const lines = ['Aanmelden kan via:', 'de school', 'de jeugdarts'].map((text) => `<w:t>${text}</w:t>`).join('<w:br/>');
  const reference = `<w:fldSimple w:instr=" REF _Ref1 ">${run('Paragraaf 2')}</w:fldSimple>`;
  const name = `<w:smartTag w:element="place">${run('Zeewijk')}</w:smartTag>`;
  const text = await read(
    paragraph(`<w:r>${lines}</w:r>`) + paragraph(`${reference}${run(' geldt in ')}${name}${run('.')}`),
  );
  expect(text).toBe('Aanmelden kan via:\n- de school\n- de jeugdarts\nParagraaf 2 geldt in Zeewijk.');
});

test('a hyphen that Word does not break at is the hyphen that is typed', async () => {
  const hyphen = '<w:r><w:t>POH</w:t><w:noBreakHyphen/><w:t>jeugd belt terug.</w:t></w:r>';
  expect(await read(paragraph(hyphen))).toBe('POH-jeugd belt terug.');
});

test('the words of a diagram in Word are read where it stands', async () => {
  const point = (text: string): string =>
    `<dgm:pt modelId="1"><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
  const diagram = `<dgm:dataModel><dgm:ptLst><dgm:pt type="doc"/>${point('School belt het Duinteam')}${point('Duinteam &amp; ouders praten')}</dgm:ptLst></dgm:dataModel>`;
  const drawing =
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds r:dm="g" r:lo="x"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const text = await read(paragraph('De stappen:') + paragraph(drawing) + paragraph('Daarna start hulp.'), { diagram });
  expect(text).toBe('De stappen:\n- School belt het Duinteam\n- Duinteam & ouders praten\nDaarna start hulp.');
});

describe('what the author of a Word document took back', () => {
  test.each([
    ['crossed out', run('tien ', '<w:strike/>')],
    ['crossed out twice', run('tien ', '<w:dstrike w:val="1"/>')],
    ['hidden', run('tien ', '<w:vanish/>')],
    ['deleted while changes are tracked', '<w:del w:id="1"><w:r><w:delText>tien </w:delText></w:r></w:del>'],
    ['moved away', `<w:moveFrom w:id="1">${run('tien ')}</w:moveFrom>`],
    ['crossed out by its style', run('tien ', '<w:rStyle w:val="Vervallen"/>')],
  ])('is left out: %s', async (_, piece) => {
    const styles =
      '<w:style w:type="character" w:styleId="Weg"><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="character" w:styleId="Vervallen"><w:basedOn w:val="Weg"/></w:style>';
    expect(await read(paragraph(`${run('Binnen ')}${piece}${run('acht dagen.')}`), { styles })).toBe(
      'Binnen acht dagen.',
    );
  });

  test('stays where the mark is switched off, and where it was added', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Oud"><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Onzichtbaar"><w:rPr><w:vanish/></w:rPr></w:style>';
    const added = `<w:ins w:id="2">${run(' Dit ook.')}</w:ins>`;
    const body =
      paragraph(
        `${run('Dit geldt.', '<w:strike w:val="0"/>')}${run(' Dit niet.')}${added}`,
        '<w:pStyle w:val="Oud"/>',
      ) + paragraph('Intern.', '<w:pStyle w:val="Onzichtbaar"/>');
    expect(await read(body, { styles })).toBe('Dit geldt.');
    expect(await read(body.replaceAll('w:val="Oud"', 'w:val="Gewoon"'), { styles })).toBe(
      'Dit geldt. Dit niet. Dit ook.',
    );
  });

  test('a table of contents is no text', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>';
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Inhoud')}${paragraph('Verwijzen 3')}</w:sdtContent></w:sdt>`;
    const body = `${contents}${paragraph('Klachten 9', '<w:pStyle w:val="Inhopg1"/>')}${paragraph('De huisarts verwijst.')}`;
    expect(await read(body, { styles })).toBe('De huisarts verwijst.');
  });
});

describe('merged cells of a table in Word', () => {
  const merged = (text = ''): string =>
    `<w:tcPr><w:vMerge${text ? ' w:val="restart"' : ''}/></w:tcPr>${text || run('')}`;
  const wide = (columns: number, text: string): string => `<w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr>${text}`;

  test('each row says the value that holds for it, also past a bookmark between rows', async () => {
    const rows = table([
      ['Gemeente', 'Vraag', 'Team'],
      [merged('Duinoord'), 'Dyslexie', 'Leeshuis'],
      [merged(), 'Pleegzorg', 'Gezinshuis'],
    ]).replace('</w:tr><w:tr>', '</w:tr><w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/><w:tr>');
    expect(await read(rows)).toBe(
      'Gemeente: Duinoord; Vraag: Dyslexie; Team: Leeshuis\nGemeente: Duinoord; Vraag: Pleegzorg; Team: Gezinshuis',
    );
  });

  test('a row of one cell is the title of the rows below it', async () => {
    const rows = table([
      [wide(2, 'Wie doet wat')],
      ['Vraag', 'Team'],
      [wide(2, 'Duinoord')],
      ['Dyslexie', 'Leeshuis'],
      [wide(2, 'Strandwijk')],
      ['Dyslexie', 'Taalkamer'],
    ]);
    expect(await read(rows)).toBe(
      'Wie doet wat | Duinoord:\nVraag: Dyslexie; Team: Leeshuis\nWie doet wat | Strandwijk:\nVraag: Dyslexie; Team: Taalkamer',
    );
  });

  test('heads in two rows read together', async () => {
    const rows = table([
      [merged('Gemeente'), wide(2, 'Toegang')],
      [merged(), 'Naam', 'Telefoon'],
      ['Duinoord', 'Wijkteam', '0123-456789'],
    ]);
    expect(await read(rows)).toBe('Gemeente: Duinoord; Toegang Naam: Wijkteam; Toegang Telefoon: 0123-456789');
  });

  test('a table in a cell keeps its rows', async () => {
    const inner = table([
      ['Vorm', 'Wie'],
      ['Spoed', 'Crisisdienst'],
    ]);
    const text = await read(
      table([
        ['Gemeente', 'Hulp'],
        ['Duinoord', inner],
      ]),
    );
    expect(text).toContain('Vorm: Spoed; Wie: Crisisdienst');
    expect(text).not.toMatch(/---|\//);
  });
});

describe('numbers that Word makes', () => {
  test('stand before headings, whatever their style is called', async () => {
    const body = [
      styled('Hoofdstuk', 'Toegang'),
      paragraph('Het wijkteam is de toegang.'),
      styled('Kop1', 'Verwijzen'),
      styled('Kop2', 'Wie'),
      paragraph('De huisarts verwijst.'),
      styled('Kop2', 'Vervallen', '').replace('<w:rPr></w:rPr>', '<w:rPr><w:strike/></w:rPr>'),
      styled('Kop2', 'Spoed'),
      paragraph('Bel de wachtdienst.'),
      styled('Kop1', 'Bijlage', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      paragraph('Een lijst met namen.'),
    ].join('');
    expect(await read(body, { styles: HEADINGS, numbering: NUMBERING })).toBe(
      [
        '1 Toegang | Het wijkteam is de toegang.',
        '2 Verwijzen | 2.1 Wie | De huisarts verwijst.',
        '2 Verwijzen | 2.3 Spoed | Bel de wachtdienst.',
        'Bijlage | Een lijst met namen.',
      ].join('\n'),
    );
  });

  test('name articles, members and parts of them, and go on after text between', async () => {
    const body = [
      numbered(2, 0, 'Toegang.'),
      numbered(2, 1, 'Het college beslist.'),
      numbered(2, 1, 'Het college weigert hulp als:'),
      numbered(2, 2, 'het gezin zelf hulp heeft;'),
      numbered(2, 2, 'een ander die geeft.'),
      paragraph('Dit is een toelichting.'),
      numbered(2, 0, 'Duur.'),
      numbered(2, 1, 'Hulp duurt een jaar.'),
      numbered(4, 0, 'Slot.'),
      numbered(3, 0, 'Bezwaar.'),
      numbered(3, 0, 'Klachten.'),
    ].join('');
    const text = await read(body, { numbering: NUMBERING });
    expect(text.split('\n')).toEqual([
      'Artikel 1 Toegang.',
      '1. Het college beslist.',
      '2. Het college weigert hulp als:',
      'a. het gezin zelf hulp heeft;',
      'b. een ander die geeft.',
      'Dit is een toelichting.',
      'Artikel 2 Duur.',
      '1. Hulp duurt een jaar.',
      'Artikel 7 Slot.',
      'Deel I: Bezwaar.',
      'Deel II: Klachten.',
    ]);
  });
});
