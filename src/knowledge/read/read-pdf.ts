import { getDocumentProxy } from 'unpdf';
import { RegiowijzerError } from '../../errors.ts';
import { isEmptyForm, withFields } from './pdf/form-fields.ts';
import { withoutFurniture } from './pdf/page-furniture.ts';
import { linesOfPage, type PdfDocument, type PdfLine, type PdfPageLines } from './pdf/pdf-line.ts';
import { readTypography, toMarkdown } from './pdf/pdf-text.ts';
import { inReadingOrder } from './pdf/reading-order.ts';
import { linksOfPage } from './pdf-links.ts';
import { type Link, type Notice, onPages, type SourceText } from './source-text.ts';

/** @throws RegiowijzerError FILE_ENCRYPTED, FILE_UNREADABLE */
export async function readPdf(content: Buffer, path: string): Promise<SourceText> {
  const document = await openPdf(content, path);
  try {
    const pages: PdfPageLines[] = [];
    const links: Link[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await linesOfPage(document, number));
      links.push(...(await linksOfPage(document, number)));
    }
    const bare = withoutFurniture(
      pages.map(({ lines, annotations }) => withFields(lines, annotations)),
      pages.map(({ height }) => height),
    ).map(inReadingOrder);
    const texts = toMarkdown(bare, readTypography(bare)).map((text, at) => ({ number: at + 1, text }));
    return { pages: texts, marksHeadings: true, notices: noticesOf(pages, bare), links };
  } catch (cause) {
    throw new RegiowijzerError('FILE_UNREADABLE', 'A page of the PDF cannot be read', { where: path, cause });
  } finally {
    await document.destroy();
  }
}

/** From this share of the page on a picture is most of it, and from so many shapes on they may be letters. */
const MOST_OF_PAGE = 0.3;
const MANY_SHAPES = 20;
const FEW_LETTERS = 40;

/** Pages that are pictures, and forms that nobody filled in. */
function noticesOf(pages: readonly PdfPageLines[], bare: readonly PdfLine[][]): Notice[] {
  const lettersOf = (at: number): number => bare[at]!.reduce((sum, { text }) => sum + text.length, 0);
  const isDrawn = ({ drawing: { picture, shapes } }: PdfPageLines): boolean =>
    picture >= MOST_OF_PAGE || shapes >= MANY_SHAPES;
  const numbersOf = (is: (page: PdfPageLines, at: number) => boolean): number[] =>
    pages.flatMap((page, at) => (is(page, at) ? [at + 1] : []));
  const unread = numbersOf((page, at) => isDrawn(page) && lettersOf(at) === 0);
  const mostly = numbersOf((page, at) => isDrawn(page) && lettersOf(at) > 0 && lettersOf(at) < FEW_LETTERS);
  const empty = numbersOf(({ annotations }) => isEmptyForm(annotations));
  return [
    ...onPages('picture', unread, true),
    ...onPages('few-words', mostly, false),
    ...onPages('empty-form', empty, false),
  ];
}

async function openPdf(content: Buffer, path: string): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(new Uint8Array(content), { verbosity: 0 });
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.name === 'PasswordException';
    throw new RegiowijzerError(
      encrypted ? 'FILE_ENCRYPTED' : 'FILE_UNREADABLE',
      encrypted ? 'The PDF asks a password' : 'The file is no readable PDF',
      { where: path, cause },
    );
  }
}
