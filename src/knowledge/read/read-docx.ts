import mammoth from 'mammoth';
import { RegiowijzerError } from '../../errors.ts';
import { htmlToMarkdown } from './read-html.ts';
import type { SourceText } from './source-text.ts';

const OLE_MAGIC = 'd0cf11e0'; // an encrypted .docx is an OLE container instead of a zip

/** @throws RegiowijzerError FILE_ENCRYPTED, FILE_UNREADABLE */
export async function readDocx(content: Buffer, path: string): Promise<SourceText> {
  if (content.subarray(0, 4).toString('hex') === OLE_MAGIC) {
    throw new RegiowijzerError('FILE_ENCRYPTED', 'The document is protected with a password', { where: path });
  }
  try {
    const { value } = await mammoth.convertToHtml({ buffer: content }, { convertImage: noImages });
    return { pages: [{ number: null, text: htmlToMarkdown(value) }] };
  } catch (cause) {
    throw new RegiowijzerError('FILE_UNREADABLE', 'The document is no readable .docx', { where: path, cause });
  }
}

const noImages = mammoth.images.imgElement(async () => ({ src: '' }));
