import { strToU8, zipSync } from 'fflate';
import { withDiagrams } from '../diagrams.ts';
import { unzipTexts } from '../zip.ts';
import { openFields } from './fields.ts';
import { writeNumbers } from './numbers.ts';
import { keepShownText } from './shown-text.ts';
import { readStyles } from './styles.ts';
import { parseXml, writeXml, type XmlDocument } from './xml.ts';

const TEXTS = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/;

/**
 * The same document with only what a reader sees of it, in forms that mammoth reads; pictures are left out.
 * @throws RegiowijzerError FILE_TOO_LARGE
 */
export function prepareDocx(content: Buffer, path: string): Buffer {
  const parts = unzipTexts(content, path, (name) => /\.(?:xml|rels)$/i.test(name));
  const read = (name: string): XmlDocument | undefined => {
    const xml = parts.get(name);
    return xml === undefined ? undefined : parseXml(xml);
  };
  const styles = readStyles(read('word/styles.xml'));
  const numbering = read('word/numbering.xml');
  for (const name of [...parts.keys()].filter((each) => TEXTS.test(each))) {
    const document = parseXml(withDiagrams(name, parts, textBox));
    openFields(document);
    keepShownText(document, styles);
    writeNumbers(document, numbering, styles);
    parts.set(name, writeXml(document));
  }
  const files = Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)]));
  return Buffer.from(zipSync(files, { level: 0 }));
}

/** A box with each text as an item: a short line by itself might be a heading. */
function textBox(texts: readonly string[]): string {
  const lines = texts.map((text) => `<w:p><w:r><w:t>• ${text}</w:t></w:r></w:p>`).join('');
  return `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${lines}</w:txbxContent></v:textbox></v:shape></w:pict>`;
}
