import { recordTexts } from '../../texts/records.ts';
import { readPage } from './read-html.ts';
import { naming, type SourceText } from './source-text.ts';

/** A part of a mail: its headers in small letters, and its bytes (as Latin-1 text). */
interface Part {
  headers: ReadonlyMap<string, string>;
  body: string;
}

const DEEPEST = 8;

/** A saved mail: its subject and its text; who wrote to whom is left out, and attachments are named. */
export async function readEml(content: Buffer): Promise<SourceText> {
  const mail = partOf(content.toString('latin1').replace(/\r\n?/g, '\n'));
  const parts = leavesOf(mail, DEEPEST);
  const shown = parts.filter((part) => fileOf(part) === undefined);
  const text =
    shown.find((part) => typeOf(part) === 'text/html') ?? shown.find((part) => typeOf(part) === 'text/plain');
  const subject = decodeWords(mail.headers.get('subject') ?? '');
  const files = parts.flatMap((part) => fileOf(part) ?? []);
  return {
    pages: [{ number: null, text: `# ${recordTexts.mail(subject)}\n\n${text ? markdownOf(text) : ''}` }],
    marksHeadings: true,
    notices: files.length > 0 ? [naming('attachments', files.join(', '), true)] : [],
  };
}

function partOf(source: string): Part {
  const end = source.indexOf('\n\n');
  const head = (end < 0 ? source : source.slice(0, end)).replace(/\n[ \t]+/g, ' ');
  const headers = new Map(
    head.split('\n').flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const] : [];
    }),
  );
  return { headers, body: end < 0 ? '' : source.slice(end + 2) };
}

function leavesOf(part: Part, deep: number): Part[] {
  const boundary = parameter(part, 'content-type', 'boundary');
  if (!boundary || !typeOf(part).startsWith('multipart/') || deep === 0) return [part];
  const pieces = part.body.split(`--${boundary}`).slice(1);
  return pieces
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => leavesOf(partOf(piece.replace(/^[ \t]*\n/, '')), deep - 1));
}

function typeOf({ headers }: Part): string {
  return (headers.get('content-type') ?? 'text/plain').split(';')[0]!.trim().toLowerCase();
}

function parameter({ headers }: Part, header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\*?=(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(headers.get(header) ?? '');
  return found?.[1] ?? found?.[2];
}

/** The name of an attachment; a picture within the text is none. */
function fileOf(part: Part): string | undefined {
  const isAttached = /^attachment/i.test(part.headers.get('content-disposition') ?? '');
  const name = parameter(part, 'content-disposition', 'filename') ?? parameter(part, 'content-type', 'name');
  return isAttached || /^(?:application|message)\//.test(typeOf(part)) ? decodeWords(name ?? typeOf(part)) : undefined;
}

function markdownOf(part: Part): string {
  const text = decode(
    bytesOf(part.body, part.headers.get('content-transfer-encoding') ?? ''),
    parameter(part, 'content-type', 'charset'),
  );
  return typeOf(part) === 'text/html' ? readPage(text).text : text;
}

function bytesOf(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  return /quoted-printable/i.test(encoding) ? unquote(body.replace(/=[ \t]*\n/g, '')) : Buffer.from(body, 'latin1');
}

function unquote(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

function decode(bytes: Buffer, charset = 'utf-8'): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** "=?utf-8?Q?caf=C3=A9?=": words of a header in other letters. */
function decodeWords(text: string): string {
  const word = /=\?([^?]+)\?([QB])\?([^?]*)\?=(?:\s+(?==\?))?/gi;
  return text.replace(word, (_, charset: string, kind: string, body: string) =>
    decode(/b/i.test(kind) ? Buffer.from(body, 'base64') : unquote(body.replaceAll('_', ' ')), charset),
  );
}
