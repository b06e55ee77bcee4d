import { strToU8, zipSync } from 'fflate';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WordParts {
  styles?: string;
  numbering?: string;
  /** Addresses of links, by the id that the body gives them. */
  links?: Record<string, string>;
  /** The words of a diagram, with the id of its relation "g". */
  diagram?: string;
}

/** A Word document of the XML of its body, for what the writer of documents does not write. */
export function word(body: string, { styles = '', numbering = '', links = {}, diagram }: WordParts = {}): Buffer {
  const part = (name: string, inner: string): Uint8Array => strToU8(`<w:${name} ${NAMESPACES}>${inner}</w:${name}>`);
  const types = ['document.main', 'styles', 'numbering']
    .map((type) => `<Override PartName="/word/${type.replace('.main', '')}.xml" ContentType="${TYPES}.${type}+xml"/>`)
    .join('');
  const hrefs = Object.entries(links).map(
    ([id, href]) => `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${href}" TargetMode="External"/>`,
  );
  const relations = (inner: string): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    );
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types}</Types>`,
      ),
      '_rels/.rels': relations(`<Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
      'word/_rels/document.xml.rels': relations(
        `<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="n" Type="${OFFICE}/numbering" Target="numbering.xml"/>${hrefs.join('')}${diagram === undefined ? '' : `<Relationship Id="g" Type="${OFFICE}/diagramData" Target="diagrams/data1.xml"/>`}`,
      ),
      'word/styles.xml': part('styles', styles),
      'word/numbering.xml': part('numbering', numbering),
      ...(diagram !== undefined && { 'word/diagrams/data1.xml': strToU8(diagram) }),
      'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    }),
  );
}

/** A piece of text with its looks: `run('tien', '<w:strike/>')`. */
export function run(text: string, looks = ''): string {
  return `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function paragraph(inner: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${inner.startsWith('<') ? inner : run(inner)}</w:p>`;
}

/** Rows of cells; a cell that begins with "<w:tcPr" brings its own properties. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const [, properties = '', inner = text] = /^(<w:tcPr>.*?<\/w:tcPr>)(.*)$/s.exec(text) ?? [];
    return `<w:tc>${properties}${inner.startsWith('<w:tbl>') ? `${inner}<w:p/>` : paragraph(inner)}</w:tc>`;
  };
  return `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}
