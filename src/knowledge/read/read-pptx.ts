import { RegiowijzerError } from '../../errors.ts';
import { withDiagrams } from './diagrams.ts';
import { htmlToMarkdown } from './read-html.ts';
import { type Notice, onPages, type SourceText } from './source-text.ts';
import { unzipTexts } from './zip.ts';

const OLE_MAGIC = 'd0cf11e0';
const SLIDE = /^ppt\/slides\/slide(\d+)\.xml$/;

/** What tells the order of the slides, and holds the words of their diagrams. */
const BESIDE_SLIDES = /^ppt\/(?:(?:_rels\/)?presentation\.xml|slides\/_rels\/|diagrams\/data)/;

/**
 * The slides that a presentation shows, each a page under its title; what its maker noted beneath them is not read.
 * @throws RegiowijzerError FILE_ENCRYPTED, FILE_TOO_LARGE, FILE_UNREADABLE
 */
export async function readPptx(content: Buffer, path: string): Promise<SourceText> {
  if (content.subarray(0, 4).toString('hex') === OLE_MAGIC)
    throw new RegiowijzerError('FILE_ENCRYPTED', 'The presentation is protected with a password', { where: path });
  try {
    const files = unzipTexts(content, path, (name) => SLIDE.test(name) || BESIDE_SLIDES.test(name));
    for (const name of files.keys()) if (SLIDE.test(name)) files.set(name, withDiagrams(name, files, textShape));
    const slides = slidesInOrder(files);
    const shown = slides
      .map((xml, at) => ({ number: at + 1, xml }))
      .filter(({ xml }) => !/<p:sld\b[^>]*\bshow="0"/.test(xml));
    return {
      pages: shown.map(({ number, xml }) => ({ number, text: htmlToMarkdown(slideHtml(xml)).text })),
      marksHeadings: true,
      notices: pictureNotices(shown),
    };
  } catch (cause) {
    if (cause instanceof RegiowijzerError) throw cause;
    throw new RegiowijzerError('FILE_UNREADABLE', 'The file is no readable presentation', { where: path, cause });
  }
}

/** In the order of the presentation; in that of their numbers where it does not tell. */
function slidesInOrder(files: ReadonlyMap<string, string>): string[] {
  const targets = new Map(
    [...(files.get('ppt/_rels/presentation.xml.rels') ?? '').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      /\bId="([^"]*)"/.exec(tag)?.[1],
      `ppt/${/\bTarget="([^"]*)"/.exec(tag)?.[1]}`,
    ]),
  );
  const ids = [...(files.get('ppt/presentation.xml') ?? '').matchAll(/<p:sldId\b[^>]*r:id="([^"]*)"/g)];
  const told = ids.flatMap(([, id]) => files.get(targets.get(id) ?? '') ?? []);
  const numbered = [...files.keys()].filter((name) => SLIDE.test(name));
  const numberOf = (name: string): number => Number(SLIDE.exec(name)![1]);
  return told.length > 0 ? told : numbered.sort((a, b) => numberOf(a) - numberOf(b)).map((name) => files.get(name)!);
}

const STRUCK_RUN = /<a:r>\s*<a:rPr\b[^>]*\bstrike="(?:sng|dbl)Strike"[\s\S]*?<\/a:r>/g;

function slideHtml(xml: string): string {
  const shapes = xml.replace(STRUCK_RUN, '').match(/<p:sp\b[\s\S]*?<\/p:sp>|<a:tbl>[\s\S]*?<\/a:tbl>/g) ?? [];
  const shown = shapes.filter((shape) => !/<p:cNvPr\b[^>]*\bhidden="1"/.test(shape));
  return shown.map((shape) => (shape.startsWith('<a:tbl>') ? tableHtml(shape) : shapeHtml(shape))).join('\n');
}

function textShape(texts: readonly string[]): string {
  return `<p:sp>${texts.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('')}</p:sp>`;
}

function shapeHtml(shape: string): string {
  if (/<p:ph\b[^>]*type="(?:sldNum|dt|ftr)"/.test(shape)) return '';
  const lines = paragraphs(shape);
  if (/<p:ph\b[^>]*type="(?:title|ctrTitle)"/.test(shape)) return `<h1>${lines.join(' ')}</h1>`;
  if (lines.length < 2) return lines.map((line) => `<p>${line}</p>`).join('');
  return `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
}

function tableHtml(table: string): string {
  const rows = table.match(/<a:tr\b[\s\S]*?<\/a:tr>/g) ?? [];
  const cells = (row: string): string =>
    [...row.matchAll(/<a:tc\b([^>]*)>([\s\S]*?)<\/a:tc>/g)]
      .filter(([, marks]) => !/\b[hv]Merge="(?:1|true)"/.test(marks!))
      .map(([, marks, cell]) => `<td${marks!.replace('gridSpan', 'colspan')}>${paragraphs(cell!).join(' ')}</td>`)
      .join('');
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

function paragraphs(xml: string): string[] {
  return (xml.match(/<a:p>[\s\S]*?<\/a:p>|<a:p [\s\S]*?<\/a:p>/g) ?? [])
    .map((paragraph) =>
      [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>|<a:(br)\b/g)].map(([, text, gap]) => (gap ? ' ' : text)).join(''),
    )
    .filter((text) => text.trim() !== '');
}

function pictureNotices(slides: readonly { number: number; xml: string }[]): Notice[] {
  const only = slides
    .filter(({ xml }) => /<p:pic\b/.test(xml) && !/<a:t>[^<]*\p{L}{2}/u.test(xml))
    .map(({ number }) => number);
  return onPages('picture', only, true);
}
