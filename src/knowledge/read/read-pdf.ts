import { getDocumentProxy } from 'unpdf';
import { RegiowijzerError } from '../../errors.ts';
import { withoutFurniture } from './pdf/page-furniture.ts';
import { linesOfPage, type PdfDocument, type PdfLine } from './pdf/pdf-line.ts';
import { readTypography, toMarkdown } from './pdf/pdf-text.ts';
import { linksOfPage } from './pdf-links.ts';
import type { Link, SourceText } from './source-text.ts';

/** @throws RegiowijzerError FILE_ENCRYPTED, FILE_UNREADABLE */
export async function readPdf(content: Buffer, path: string): Promise<SourceText> {
  const document = await openPdf(content, path);
  try {
    const pages: PdfLine[][] = [];
    const heights: number[] = [];
    const links: Link[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await linesOfPage(document, number));
      links.push(...(await linksOfPage(document, number)));
      heights.push((await document.getPage(number)).view[3]!);
    }
    const bare = withoutFurniture(pages, heights);
    const type = readTypography(bare);
    return {
      pages: bare.map((lines, at) => ({ number: at + 1, text: toMarkdown(lines, type) })),
      marksHeadings: true,
      links,
    };
  } catch (cause) {
    throw new RegiowijzerError('FILE_UNREADABLE', 'A page of the PDF cannot be read', { where: path, cause });
  } finally {
    await document.destroy();
  }
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
