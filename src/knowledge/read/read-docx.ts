import mammoth from 'mammoth';
import { RegiowijzerError } from '../../errors.ts';
import { prepareDocx } from './docx/prepare-docx.ts';
import { withListLines } from './html/pairs.ts';
import { ITEM_SIGN } from './html-table.ts';
import { htmlToMarkdown } from './read-html.ts';
import type { SourceText } from './source-text.ts';

const OLE_MAGIC = 'd0cf11e0'; // an encrypted .docx is an OLE container instead of a zip

/** @throws RegiowijzerError FILE_ENCRYPTED, FILE_UNREADABLE */
export async function readDocx(content: Buffer, path: string): Promise<SourceText> {
  if (content.subarray(0, 4).toString('hex') === OLE_MAGIC) {
    throw new RegiowijzerError('FILE_ENCRYPTED', 'The document is protected with a password', { where: path });
  }
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: prepareDocx(content, path) },
      { convertImage: noImages, styleMap: STYLES },
    );
    const read = htmlToMarkdown(withListLines(markNotes(value)));
    const text = placeItems(placeNotes(read.text));
    return { pages: [{ number: null, text }], marksHeadings: true, links: read.links };
  } catch (cause) {
    if (cause instanceof RegiowijzerError) throw cause;
    throw new RegiowijzerError('FILE_UNREADABLE', 'The document is no readable .docx', { where: path, cause });
  }
}

const STYLES = ["p[style-name='Title'] => h1:fresh"];

/** mammoth lists the notes at the end, each with a way back to its mark; they become "[^1]: text" paragraphs. */
function markNotes(html: string): string {
  const marks = [...html.matchAll(/<a href="#((?:foot|end)note-\d+)" id="[^"]*">\[(\d+)\]<\/a>/g)];
  const numbers = new Map(marks.map(([, note, number]) => [note!, number!]));
  return html.replace(/<li id="((?:foot|end)note-\d+)">([\s\S]*?)<\/li>/g, (_, note: string, text: string) => {
    const bare = text.replace(/<a href="#[^"]*">↑<\/a>/g, '').replace(/<\/?p>/g, ' ');
    return `</ol><p>[^${numbers.get(note) ?? '0'}]: ${bare}</p><ol>`;
  });
}

/** Puts each note below the paragraph, list or table that refers to it. */
function placeNotes(markdown: string): string {
  const paragraphs = markdown.split(/\n{2,}/);
  const notes = new Map(
    paragraphs.flatMap((text) => [/^\[\^(\d+)\]: [\s\S]+$/.exec(text) ?? []]).map(([text, mark]) => [mark, text]),
  );
  return paragraphs
    .filter((text) => !/^\[\^\d+\]: /.test(text))
    .flatMap((text) => [text, ...[...text.matchAll(/\[\^(\d+)\]/g)].flatMap(([, mark]) => notes.get(mark) ?? [])])
    .join('\n\n');
}

/** Items that Word numbers stand on lines of their own below each other. */
function placeItems(markdown: string): string {
  return markdown.replace(NEXT_ITEM, '\n').replaceAll(ITEM_SIGN, '');
}

const NEXT_ITEM = new RegExp(`(?<=^${ITEM_SIGN}.*)\\n+(?=${ITEM_SIGN}(?:\\d{1,2}|[a-zA-Z])[.)] )`, 'gm');

const noImages = mammoth.images.imgElement(async () => ({ src: '' }));
