import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import PDFDocument from 'pdfkit';
import type { Block } from '../../src/knowledge/structure/blocks.ts';
import type { Table as TextTable } from '../../src/knowledge/structure/tables.ts';

/** The same blocks in another file format, as an office program would write them. */
export const CONVERTERS = { '.docx': toDocx, '.pdf': toPdf, '.html': toHtml } as const;

type Footnotes = ReadonlyMap<string, string>;

function footnotesOf(blocks: readonly Block[]): Footnotes {
  return new Map(blocks.flatMap((block) => (block.kind === 'footnote' ? [[block.mark, block.text] as const] : [])));
}

const NUMBERED = /^\d{1,2}[.)]\s+/;

/** The text of an item without its mark. */
function itemText(text: string): string {
  return text.replace(NUMBERED, '').replace(/^[-•○▪]\s+/, '');
}

function tableRows(table: TextTable): string[][] {
  return table.head.length > 0 ? [table.head, ...table.rows] : table.rows;
}

export async function toDocx(blocks: readonly Block[]): Promise<Buffer> {
  const notes = footnotesOf(blocks);
  const marks = [...notes.keys()];
  const runs = (text: string, refers: readonly string[]) => [
    new TextRun(text),
    ...refers.filter((mark) => notes.has(mark)).map((mark) => new FootnoteReferenceRun(marks.indexOf(mark) + 1)),
  ];
  const referred = new Set(blocks.flatMap((block) => ('notes' in block ? block.notes : [])));
  const refersTo = (mark: string): boolean => referred.has(mark);
  let list = 0;
  const children = blocks.flatMap((block, at): (Paragraph | Table)[] => {
    if (block.kind === 'heading') {
      const heading = HeadingLevel[`HEADING_${Math.min(6, block.level)}` as 'HEADING_1'];
      return [new Paragraph({ text: block.text, heading })];
    }
    if (block.kind === 'paragraph') return [new Paragraph({ children: runs(block.text, block.notes) })];
    if (block.kind === 'table') return docxTable(block.table);
    if (block.kind === 'footnote') return refersTo(block.mark) ? [] : [new Paragraph(`[${block.mark}] ${block.text}`)];
    if (!NUMBERED.test(block.text))
      return [new Paragraph({ children: runs(itemText(block.text), block.notes), bullet: { level: 0 } })];
    if (blocks[at - 1]?.kind !== 'item') list += 1;
    const numbering = { reference: 'numbers', level: 0, instance: list };
    return [new Paragraph({ children: runs(itemText(block.text), block.notes), numbering })];
  });
  const document = new Document({
    footnotes: Object.fromEntries(marks.map((mark, at) => [at + 1, { children: [new Paragraph(notes.get(mark)!)] }])),
    numbering: {
      config: [{ reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Kopregel van elke bladzijde')] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: ['Pagina ', PageNumber.CURRENT] })] })],
          }),
        },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

function docxTable(table: TextTable): (Paragraph | Table)[] {
  const caption = table.caption === '' ? [] : [new Paragraph(table.caption)];
  const rows = tableRows(table);
  const width = Math.max(...rows.map((row) => row.length));
  const cells = (row: readonly string[]) =>
    Array.from({ length: width }, (_, at) => {
      const lines = (row[at] ?? '').split('\n');
      const paragraphs = lines.map((line) =>
        line.startsWith('- ') ? new Paragraph({ text: line.slice(2), bullet: { level: 0 } }) : new Paragraph(line),
      );
      return new TableCell({ children: paragraphs });
    });
  const built = rows.map(
    (row, at) => new TableRow({ children: cells(row), tableHeader: at === 0 && table.head.length > 0 }),
  );
  return [...caption, new Table({ rows: built }), new Paragraph('')];
}

/** How a page of the PDF looks. */
export interface PdfLook {
  header?: string;
  footer?: string;
  /** Points; headings are larger by level, or only bold where `boldHeadings`. */
  size?: number;
  boldHeadings?: boolean;
  columns?: number;
}

const MARGIN = 64;

export function toPdf(blocks: readonly Block[], look: PdfLook = {}): Promise<Buffer> {
  const { size = 10.5, header = 'Kopregel van elke bladzijde', footer = 'Pagina' } = look;
  const margins = { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN };
  const pdf = new PDFDocument({ size: 'A4', margins, bufferPages: true });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  const done = new Promise<Buffer>((resolve) => pdf.on('end', () => resolve(Buffer.concat(pieces))));
  const flow = { align: 'left' as const, columns: look.columns ?? 1, columnGap: 24, lineGap: 2 };
  const notes = footnotesOf(blocks);
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const larger = look.boldHeadings ? 0 : Math.max(1.5, 8 - block.level * 1.5);
      pdf
        .moveDown(0.8)
        .font('Helvetica-Bold')
        .fontSize(size + larger)
        .text(block.text, flow)
        .moveDown(0.3);
    } else if (block.kind === 'paragraph') {
      body(pdf, size).text(block.text, { ...flow, continued: block.notes.length > 0 });
      for (const mark of block.notes)
        if (notes.has(mark)) pdf.fontSize(size * 0.6).text(mark, { ...flow, rise: 4, continued: false } as object);
      pdf.moveDown(0.6);
    } else if (block.kind === 'item') {
      const mark = NUMBERED.exec(block.text)?.[0] ?? '• ';
      body(pdf, size).text(`${mark}${itemText(block.text)}`, MARGIN + 12, undefined, { ...flow, indent: 0 });
      pdf.x = MARGIN;
    } else if (block.kind === 'table') pdfTable(pdf, block.table, size);
    else
      body(pdf, size * 0.8)
        .text(`${block.mark} ${block.text}`, flow)
        .moveDown(0.6);
  }
  furnish(pdf, header, footer);
  pdf.end();
  return done;
}

function body(pdf: PDFKit.PDFDocument, size: number): PDFKit.PDFDocument {
  return pdf.font('Helvetica').fontSize(size);
}

function pdfTable(pdf: PDFKit.PDFDocument, table: TextTable, size: number): void {
  pdf.moveDown(0.5);
  if (table.caption !== '') body(pdf, size).text(table.caption).moveDown(0.3);
  const rows = tableRows(table);
  const columns = Math.max(...rows.map((row) => row.length));
  const width = (pdf.page.width - 2 * MARGIN) / columns;
  for (const [at, row] of rows.entries()) {
    pdf.font(at === 0 && table.head.length > 0 ? 'Helvetica-Bold' : 'Helvetica').fontSize(size - 1);
    const texts = Array.from({ length: columns }, (_, column) =>
      (row[column] ?? '').replaceAll('\n- ', '\n• ').replace(/^- /, '• '),
    );
    const height = Math.max(...texts.map((text) => pdf.heightOfString(text, { width: width - 10 })));
    if (pdf.y + height > pdf.page.height - MARGIN) pdf.addPage();
    const top = pdf.y;
    for (const [column, text] of texts.entries()) pdf.text(text, MARGIN + column * width, top, { width: width - 10 });
    pdf.y = top + height + 5;
    pdf.x = MARGIN;
  }
  pdf.moveDown(0.8);
}

/** Running header and footer on every page. */
function furnish(pdf: PDFKit.PDFDocument, header: string, footer: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins = { top: 0, left: 0, right: 0, bottom: 0 };
    body(pdf, 8).text(header, MARGIN, 30, { lineBreak: false });
    pdf.text(`${footer} ${page + 1} van ${count}`, MARGIN, pdf.page.height - 40, { lineBreak: false });
  }
}

export function toHtml(blocks: readonly Block[]): Buffer {
  const parts: string[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') parts.push(`<h${block.level}>${escaped(block.text)}</h${block.level}>`);
    else if (block.kind === 'paragraph')
      parts.push(`<p>${escaped(block.text)}${block.notes.map(reference).join('')}</p>`);
    else if (block.kind === 'table') parts.push(htmlTable(block.table));
    else if (block.kind === 'footnote') parts.push(`<p><sup>${block.mark}</sup> ${escaped(block.text)}</p>`);
    else {
      const tag = NUMBERED.test(block.text) ? 'ol' : 'ul';
      if (blocks[at - 1]?.kind !== 'item') parts.push(`<${tag}>`);
      parts.push(`<li>${escaped(itemText(block.text))}</li>`);
      if (blocks[at + 1]?.kind !== 'item') parts.push(`</${tag}>`);
    }
  }
  const navigation = '<nav><a href="/">Terug naar de voorkant</a></nav>';
  return Buffer.from(
    `<!doctype html><html lang="nl"><head><title>Titelbalk</title><style>p{}</style></head><body>${navigation}<main>${parts.join('\n')}</main><script>zoek()</script></body></html>`,
  );
}

function reference(mark: string): string {
  return `<sup>${mark}</sup>`;
}

function htmlTable(table: TextTable): string {
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cellHtml(cell)}</${tag}>`).join('')}</tr>`;
  const caption = table.caption === '' ? '' : `<p>${escaped(table.caption)}</p>`;
  const head = table.head.length > 0 ? `<thead>${row(table.head, 'th')}</thead>` : '';
  return `${caption}<table>${head}<tbody>${table.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

function cellHtml(cell: string): string {
  const lines = cell.split('\n');
  return lines[0]!.startsWith('- ')
    ? `<ul>${lines.map((line) => `<li>${escaped(line.slice(2))}</li>`).join('')}</ul>`
    : escaped(cell);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
