import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/knowledge/documents.ts';
import type { Notice } from '../../../src/knowledge/read/source-text.ts';

async function read(path: string, content: Buffer): Promise<{ text: string; notices: readonly Notice[] }> {
  const { passages, notices } = await readDocument(path, content, { hide: [] });
  const text = passages.map(({ section, text, page }) => `${section.join(' > ')} | ${text} | ${page}`).join('\n');
  return { text, notices };
}

function zip(files: Record<string, string>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
}

describe('OpenDocument text', () => {
  const content = `<office:document-content><office:body><office:text>
<text:tracked-changes><text:deletion><text:p>De huisarts mag bellen.</text:p></text:deletion></text:tracked-changes>
<text:h text:style-name="H" text:outline-level="1">Het Duinteam</text:h>
<text:p>Het team denkt mee<office:annotation><text:p>Klopt dit?</text:p></office:annotation>&#8201;&amp; adviseert.</text:p>
<text:p>Bellen mogen:</text:p>
<text:list><text:list-item><text:p>de jeugdarts</text:p></text:list-item><text:list-item><text:p>de school</text:p></text:list-item></text:list>
<text:h text:outline-level="2">Open</text:h>
<table:table><table:table-column/><table:table-row><table:table-cell><text:p>Gemeente</text:p></table:table-cell><table:table-cell><text:p>Dag</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>Duinrode</text:p></table:table-cell><table:table-cell><text:p>maandag</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>`;

  test('keeps headings, lists and tables, and leaves out what was struck out or remarked', async () => {
    const { text } = await read('a.odt', zip({ 'content.xml': content }));
    expect(text).toContain('Het Duinteam | Het team denkt mee');
    expect(text).toContain('- de jeugdarts\n- de school');
    expect(text).toContain('Het Duinteam > Open | Gemeente: Duinrode; Dag: maandag');
    expect(text).not.toMatch(/De huisarts mag|Klopt dit/);
  });

  test('leaves out what its author crossed out or hid', async () => {
    const style = (name: string, marks: string): string =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties ${marks}/></style:style>`;
    const styles = [
      style('T1', 'style:text-line-through-style="solid"'),
      style('T2', 'fo:font-weight="bold" style:text-line-through-style="none"'),
      style('P1', 'text:display="none"'),
    ];
    const hidden = `<office:document-content><office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:text>
<text:p text:style-name="P0">Het team belt <text:span text:style-name="T2">terug</text:span> binnen <text:span text:style-name="T1">vijf</text:span> tien dagen.</text:p>
<text:p>De school <text:span text:style-name="T1">en de huisarts </text:span>meldt aan.</text:p>
<text:p text:style-name="P1">Alleen voor intern gebruik.</text:p>
<text:section text:name="S" text:display="none"><text:p>Concept van de redactie.</text:p></text:section>
</office:text></office:body></office:document-content>`;
    const { text } = await read('a.odt', zip({ 'content.xml': hidden }));
    expect(text).toBe(' | Het team belt terug binnen tien dagen.\nDe school meldt aan. | null');
  });

  test('with a password is refused as such', async () => {
    const files = { 'content.xml': 'x', 'META-INF/manifest.xml': '<manifest:encryption-data/>' };
    await expect(read('a.odt', zip(files))).rejects.toMatchObject({ code: 'FILE_ENCRYPTED' });
  });
});

describe('a presentation', () => {
  const shape = (type: string, ...lines: string[]): string =>
    `<p:sp><p:nvPr><p:ph type="${type}"/></p:nvPr><p:txBody>${lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join('')}</p:txBody></p:sp>`;
  const slide = (inner: string, more = ''): string => `<p:sld${more}>${inner}</p:sld>`;

  test('is read slide by slide in its order, without hidden slides; one of only a picture is named', async () => {
    const { text, notices } = await read(
      'a.pptx',
      zip({
        'ppt/presentation.xml':
          '<p:sldIdLst><p:sldId id="1" r:id="r2"/><p:sldId id="2" r:id="r1"/><p:sldId id="3" r:id="r3"/><p:sldId id="4" r:id="r4"/></p:sldIdLst>',
        'ppt/_rels/presentation.xml.rels': [1, 2, 3, 4]
          .map((at) => `<Relationship Id="r${at}" Target="slides/slide${at}.xml"/>`)
          .join(''),
        'ppt/slides/slide1.xml': slide(shape('title', 'Kosten') + shape('body', 'Voor ouders kost het niets.')),
        'ppt/slides/slide2.xml': slide(
          shape('title', 'Wie mag bellen') + shape('body', 'de jeugdarts', 'de school') + shape('sldNum', '12'),
        ),
        'ppt/slides/slide3.xml': slide(shape('title', 'Intern overleg'), ' show="0"'),
        'ppt/slides/slide4.xml': slide('<p:pic></p:pic>'),
      }),
    );
    expect(text).toBe('Wie mag bellen | - de jeugdarts\n- de school | 1\nKosten | Voor ouders kost het niets. | 2');
    expect(notices).toMatchObject([{ lost: true, matter: 'picture', pages: [4] }]);
  });
});

describe('a slide', () => {
  test('is read without what is crossed out or hidden, and each row says the value that holds for it', async () => {
    const run = (text: string, marks = ''): string => `<a:r><a:rPr lang="nl-NL"${marks}/><a:t>${text}</a:t></a:r>`;
    const cell = (text: string, marks = ''): string =>
      `<a:tc${marks}><a:txBody><a:p>${run(text)}</a:p></a:txBody></a:tc>`;
    const rows = [
      [cell('Gemeente'), cell('Vraag'), cell('Team')],
      [cell('Duinrode', ' rowSpan="2"'), cell('Dyslexie'), cell('Leespunt')],
      [cell('', ' vMerge="1"'), cell('Verblijf'), cell('Duinteam')],
    ];
    const table = `<a:tbl>${rows.map((row) => `<a:tr>${row.join('')}</a:tr>`).join('')}</a:tbl>`;
    const shape = (name: string, inner: string): string =>
      `<p:sp><p:nvSpPr><p:cNvPr id="4" ${name}/></p:nvSpPr><p:txBody><a:p>${inner}</a:p></p:txBody></p:sp>`;
    const slide = [
      shape('name="a"', `${run('Bel binnen ')}${run('vijf', ' strike="sngStrike"')}${run('tien dagen.')}`),
      shape('name="b" hidden="1"', run('Intern: nog niet besloten.')),
      table,
    ];
    const { text } = await read('a.pptx', zip({ 'ppt/slides/slide1.xml': `<p:sld>${slide.join('')}</p:sld>` }));
    expect(text).toContain('Bel binnen tien dagen.');
    expect(text).toContain('Gemeente: Duinrode; Vraag: Verblijf; Team: Duinteam');
    expect(text).not.toContain('Intern');
  });
});

test('the words of a diagram on a slide are read', async () => {
  const point = (text: string): string => `<dgm:pt><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:pt>`;
  const { text } = await read(
    'a.pptx',
    zip({
      'ppt/slides/slide1.xml':
        '<p:sld><p:graphicFrame><a:graphicData><dgm:relIds r:dm="r4" r:lo="r5"/></a:graphicData></p:graphicFrame></p:sld>',
      'ppt/slides/_rels/slide1.xml.rels': '<Relationship Id="r4" Target="../diagrams/data1.xml"/>',
      'ppt/diagrams/data1.xml': `<dgm:dataModel>${point('School belt')}${point('Duinteam komt langs')}</dgm:dataModel>`,
    }),
  );
  expect(text).toBe(' | - School belt\n- Duinteam komt langs | 1');
});

describe('a saved mail', () => {
  const mail = [
    'From: Joke Verzonnen <joke@voorbeeld.example>',
    'Subject: =?utf-8?Q?Nieuwe_afspraken_co=C3=B6rdinatie?=',
    'Content-Type: multipart/mixed; boundary="grens"',
    '',
    '--grens',
    'Content-Type: multipart/alternative; boundary=binnen',
    '',
    '--binnen',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Het Duinteam neemt de co=F6rdinatie =',
    'over per maart.',
    '--binnen--',
    '--grens',
    'Content-Type: application/pdf; name="bijlage.pdf"',
    'Content-Disposition: attachment; filename="bijlage.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'AAAA',
    '--grens--',
  ];

  test('gives its subject and text, names its attachments, and shows no sender', async () => {
    const { text, notices } = await read('a.eml', Buffer.from(mail.join('\r\n'), 'latin1'));
    expect(text).toBe(
      'E-mail: Nieuwe afspraken coördinatie | Het Duinteam neemt de coördinatie over per maart. | null',
    );
    expect(notices).toMatchObject([{ lost: true, matter: 'attachments', named: ['bijlage.pdf'] }]);
  });

  test('in HTML is read as a page', async () => {
    const html = 'Subject: Kort\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n';
    const body = Buffer.from('<h2>Open</h2><p>Het team is open op één dag.</p>').toString('base64');
    expect((await read('a.eml', Buffer.from(html + body))).text).toContain('Open | Het team is open op één dag.');
  });
});

describe('a file that is no zip', () => {
  test.each(['a.odt', 'a.pptx', 'a.xlsx', 'a.ods'])('is refused as %s', async (name) => {
    await expect(read(name, Buffer.from('geen zip'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});

describe('a small zip that unpacks to more than the machine holds', () => {
  test.each([
    ['a.odt', 'content.xml'],
    ['a.pptx', 'ppt/slides/slide1.xml'],
    ['a.xlsx', 'xl/workbook.xml'],
  ])(
    'is refused as %s',
    async (name, part) => {
      const bomb = Buffer.from(zipSync({ [part]: new Uint8Array(110 * 1024 * 1024) }, { level: 1 }));
      await expect(read(name, bomb)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    },
    30_000,
  );
});
