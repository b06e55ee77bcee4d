import { deflateSync } from 'node:zlib';
import { strToU8, type Zippable, zipSync } from 'fflate';

const MEGABYTE = 1024 * 1024;
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"';

/** Small files that would cost their reader far more than they are worth, by name; each is made when it is its turn. */
export const FILE_BOMBS: Readonly<Record<string, () => Uint8Array>> = {
  'no-blank-lines.txt': () => strToU8(sentences(4 * MEGABYTE, '\n')),
  'one-line.txt': () => strToU8(sentences(8 * MEGABYTE, ' ')),
  'spaces.txt': () => strToU8(`woord${' '.repeat(2 * MEGABYTE)}woord`),
  'stars.md': () => strToU8(`een ${'*a '.repeat(MEGABYTE)}`),
  'brackets.md': () => strToU8(`een ${'['.repeat(2 * MEGABYTE)}`),
  'comments.md': () => strToU8(`een woord ${'<!--'.repeat(MEGABYTE)}`),
  'deep.html': () => strToU8(`${'<div>'.repeat(200_000)}woord`),
  'tables-in-tables.html': () => strToU8(`${'<table><tr><td>'.repeat(3000)}woord`),
  'many-nodes.html': () => strToU8('<p>a <b>b</b></p>'.repeat(1_000_000)),
  'paragraphs.docx': () => word('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(2_500_000)),
  'deep.docx': () => word(`${'<w:sdt><w:sdtContent>'.repeat(100_000)}<w:p/>${'</w:sdtContent></w:sdt>'.repeat(100_000)}`),
  'lying-size.docx': () => lying(word(`<w:p><w:r><w:t>${'a'.repeat(400 * MEGABYTE)}</w:t></w:r></w:p>`)),
  'entities.docx': () => word('<w:p><w:r><w:t>&j;</w:t></w:r></w:p>', laughs()),
  'cells-far-apart.xlsx': () => workbook('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  'many-cells.xlsx': () => workbook(manyCells()),
  'merged.xlsx': () => workbook('<row r="1"><c r="A1"><v>1</v></c></row>', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  'repeated.ods': () => openDocument('spreadsheet', repeatedRows()),
  'unclosed.odt': () => openDocument('text', `<office:text>${'<text:note><text:note-citation>1<text:note-body>'.repeat(60_000)}</office:text>`),
  'unclosed.pptx': () => slides('<p:sp><a:p><a:t>'.repeat(300_000)),
  'unpacked.pdf': () => pdf(Buffer.alloc(300 * MEGABYTE, '(a) Tj '), 1),
  'pages.pdf': () => pdf(Buffer.from('BT /F 9 Tf (woord) Tj ET'), 60_000),
  'parts.eml': () => strToU8(mail()),
  'columns.csv': () => strToU8(`${'a;'.repeat(MEGABYTE)}\n`.repeat(4)),
}; // biome-ignore format: one kind a line

function sentences(length: number, between: string): string {
  const sentence = `De huisarts verwijst naar het team en hoort binnen vijf dagen wat er gebeurt.${between}`;
  return sentence.repeat(Math.ceil(length / sentence.length));
}

function zipped(files: Zippable): Uint8Array {
  return zipSync(files, { level: 6 });
}

function word(body: string, before = ''): Uint8Array {
  return zipped({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`${before}<w:document ${WORD}><w:body>${body}</w:body></w:document>`),
  });
}

/** Each entity is ten of the one before. */
function laughs(): string {
  const names = [...'abcdefghij'];
  const entities = names.map((name, at) => `<!ENTITY ${name} "${at === 0 ? 'ha' : `&${names[at - 1]};`.repeat(10)}">`);
  return `<!DOCTYPE d [${entities.join('')}]>`;
}

/** Says in its directory that nothing in it is larger than a kilobyte. */
function lying(content: Uint8Array): Uint8Array {
  const bytes = Buffer.from(content);
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
    bytes.writeUInt32LE(1024, at + 24);
  return bytes;
}

function workbook(rows: string, after = ''): Uint8Array {
  return zipped({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      `<workbook ${SHEET} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${SHEET}><sheetData>${rows}</sheetData>${after}</worksheet>`),
  });
}

function manyCells(): string {
  const cell = '<c t="inlineStr"><is><t>woord</t></is></c>';
  return `<row>${cell.repeat(200)}</row>`.repeat(19_000);
}

function repeatedRows(): string {
  const cell =
    '<table:table-cell table:number-columns-repeated="16000" office:value-type="string"><text:p>woord</text:p></table:table-cell>';
  return `<office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row></table:table></office:spreadsheet>`;
}

function openDocument(kind: string, body: string): Uint8Array {
  return zipped({
    mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`),
    'content.xml': strToU8(
      `<office:document-content ${OFFICE}><office:body>${body}</office:body></office:document-content>`,
    ),
  });
}

function slides(slide: string): Uint8Array {
  return zipped({ 'ppt/slides/slide1.xml': strToU8(slide) });
}

/** Pages that all show one stream. */
function pdf(stream: Buffer, pages: number): Uint8Array {
  const packed = deflateSync(stream);
  const numbers = Array.from({ length: pages }, (_, at) => at + 5);
  const head = [
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    `2 0 obj<</Type/Pages/Count ${pages}/Kids[${numbers.map((number) => `${number} 0 R`).join(' ')}]>>endobj`,
    '3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    ...numbers.map(
      (number) =>
        `${number} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>endobj`,
    ),
    `4 0 obj<</Length ${packed.length}/Filter/FlateDecode>>stream\n`,
  ].join('\n');
  const tail = '\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
  return Buffer.concat([Buffer.from(`%PDF-1.4\n${head}`), packed, Buffer.from(tail)]);
}

function mail(): string {
  const head = 'Subject: a\nContent-Type: multipart/mixed; boundary=b\n\n';
  return head + `--b\nContent-Type: text/plain\n\n${'woord '.repeat(10)}\n`.repeat(100_000);
}
