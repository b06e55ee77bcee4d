import { getDocumentProxy } from 'unpdf';
import { RegiowijzerError } from '../../errors.ts';
import type { SourceText } from './source-text.ts';

interface PdfLine {
  text: string;
  size: number;
  /** Distance from the page's bottom, in points. */
  y: number;
  x: number;
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** @throws RegiowijzerError FILE_ENCRYPTED, FILE_UNREADABLE */
export async function readPdf(content: Buffer, path: string): Promise<SourceText> {
  const document = await openPdf(content, path);
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await linesOfPage(document, number));
  await document.destroy();
  const furniture = runningLines(pages);
  const body = bodySize(pages);
  return {
    pages: pages.map((lines, at) => ({
      number: at + 1,
      text: toMarkdown(
        lines.filter((line) => !furniture.has(fingerprint(line.text))),
        body,
      ),
    })),
  };
}

async function openPdf(content: Buffer, path: string): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(new Uint8Array(content), { verbosity: 0 });
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.name === 'PasswordException';
    throw new RegiowijzerError(
      encrypted ? 'FILE_ENCRYPTED' : 'FILE_UNREADABLE',
      encrypted ? 'The PDF asks a password' : 'The file is no readable PDF',
      {
        where: path,
        cause,
      },
    );
  }
}

async function linesOfPage(document: PdfDocument, number: number): Promise<PdfLine[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const lines: PdfLine[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [, , , , x, y] = item.transform as number[];
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y!) < Math.max(2, item.height * 0.4)) last.text += spaced(last.text, item.str);
    else lines.push({ text: item.str, size: item.height, y: y!, x: x! });
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/[ \u00a0]+/g, ' ').trim() }))
    .filter((line) => line.text !== '');
}

/** A tab in the text layer marks a column; everything else comes with its own spaces. */
function spaced(before: string, piece: string): string {
  return before.endsWith(' ') || piece.startsWith(' ') ? piece : piece;
}

/** Digits do not count, so that "pagina 3" and "pagina 4" are the same running line. */
function fingerprint(text: string): string {
  return text.replace(/\d+/g, '#').trim();
}

const EDGE_LINES = 2;

/** Lines at the top or bottom of at least three pages and a third of all: headers, footers, page numbers. */
function runningLines(pages: readonly PdfLine[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set(
      [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)].map((line) => fingerprint(line.text)),
    );
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const least = Math.max(3, pages.length / 3);
  return new Set([...counts].filter(([, count]) => count >= least).map(([edge]) => edge));
}

/** The letter size most characters have. */
function bodySize(pages: readonly PdfLine[][]): number {
  const characters = new Map<number, number>();
  for (const line of pages.flat()) {
    const size = Math.round(line.size * 2) / 2;
    characters.set(size, (characters.get(size) ?? 0) + line.text.length);
  }
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** Lines to paragraphs: a wider gap or a larger letter starts a new one; a larger letter makes a heading. */
function toMarkdown(lines: readonly PdfLine[], body: number): string {
  const out: string[] = [];
  let previous: PdfLine | undefined;
  for (const line of lines) {
    const heading = line.size >= body * 1.15 && line.text.length <= 120;
    const gap = previous ? previous.y - line.y : 0;
    const apart = !previous || Math.abs(previous.size - line.size) > 0.8 || gap > line.size * 1.9 || gap < 0;
    const item = /^(?:[-•●○▪–]|\d{1,2}[.)]|[a-z][.)])\s/.test(line.text);
    if (apart || heading !== (previous ? previous.size >= body * 1.15 : false)) out.push('');
    if (heading) out.push(apart || !out.at(-1)?.startsWith('#') ? `${heading ? '## ' : ''}${line.text}` : line.text);
    else if (apart || item || out.length === 0) out.push(line.text);
    else out[out.length - 1] = joinLine(out.at(-1)!, line.text);
    previous = line;
  }
  return out.join('\n');
}

/** A word broken at the end of a line is made whole: jeugd-/hulp; a real hyphen (18-/18+, POH-jeugd) stays. */
function joinLine(before: string, after: string): string {
  if (before === '') return after;
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after) && !/^(?:en|of)\s/.test(after))
    return before.slice(0, -1) + after;
  return `${before} ${after}`;
}
