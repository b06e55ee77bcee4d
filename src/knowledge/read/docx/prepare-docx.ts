import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openFields } from './fields.ts';
import { writeNumbers } from './numbers.ts';
import { keepShownText } from './shown-text.ts';
import { readStyles } from './styles.ts';
import { parseXml, writeXml, type XmlDocument } from './xml.ts';

const TEXTS = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/;
const LARGEST_PART = 200 * 1024 * 1024;

/** The same document with only what a reader sees of it, in forms that mammoth reads; pictures are left out. */
export function prepareDocx(content: Buffer): Buffer {
  const parts = unzipSync(content, {
    filter: ({ name, originalSize }) => /\.(?:xml|rels)$/i.test(name) && originalSize < LARGEST_PART,
  });
  const read = (name: string): XmlDocument | undefined => parts[name] && parseXml(strFromU8(parts[name]));
  const styles = readStyles(read('word/styles.xml'));
  const numbering = read('word/numbering.xml');
  for (const name of Object.keys(parts).filter((each) => TEXTS.test(each))) {
    const document = read(name)!;
    openFields(document);
    keepShownText(document, styles);
    writeNumbers(document, numbering, styles);
    parts[name] = strToU8(writeXml(document));
  }
  return Buffer.from(zipSync(parts, { level: 0 }));
}
