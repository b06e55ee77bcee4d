import { RegiowijzerError } from '../../errors.ts';
import { withListLines } from './html/pairs.ts';
import { htmlToMarkdown } from './read-html.ts';
import type { SourceText } from './source-text.ts';
import { unzipTexts } from './zip.ts';

/** @throws RegiowijzerError FILE_ENCRYPTED, FILE_TOO_LARGE, FILE_UNREADABLE */
export async function readOdt(content: Buffer, path: string): Promise<SourceText> {
  try {
    const files = unzipTexts(content, path, (name) => name === 'content.xml' || name === 'META-INF/manifest.xml');
    if (files.get('META-INF/manifest.xml')?.includes('encryption-data'))
      throw new RegiowijzerError('FILE_ENCRYPTED', 'The document is protected with a password', { where: path });
    const xml = files.get('content.xml') ?? '';
    const body = /<office:text[\s\S]*<\/office:text>/.exec(xml)?.[0] ?? '';
    const { text, links } = htmlToMarkdown(withListLines(toHtml(withoutUnseen(body, xml))));
    return { pages: [{ number: null, text }], marksHeadings: true, links };
  } catch (cause) {
    if (cause instanceof RegiowijzerError) throw cause;
    throw new RegiowijzerError('FILE_UNREADABLE', 'The document is no readable .odt', { where: path, cause });
  }
}

/** What is no text of the document: what was struck out and tracked, remarks, tables of contents, indexes of fields. */
const LEFT_OUT =
  /<(text:tracked-changes|office:annotation|text:table-of-content|text:sequence-decls|office:forms)(?=[\s/>])[^>]*(?:\/>|>[\s\S]*?<\/\1>)/g;

const UNSEEN = /<style:text-properties\b[^>]*(?:text-line-through-(?:style|type)="(?!none)|text:display="none")[^>]*>/;

/** Without the words whose style crosses them out or hides them, and without hidden parts. */
function withoutUnseen(body: string, xml: string): string {
  const styles = xml.match(/<style:style\b[^>]*[^/]>[\s\S]*?<\/style:style>/g) ?? [];
  const names = new Set(
    styles.filter((style) => UNSEEN.test(style)).map((style) => /style:name="([^"]*)"/.exec(style)?.[1]),
  );
  const styled = /<(text:(?:span|p|h))\b[^>]*text:style-name="([^"]*)"[^>]*(?<!\/)>(?:(?!<\1\b)[\s\S])*?<\/\1>/g;
  return body
    .replace(/<text:section\b[^>]*text:display="none"[\s\S]*?<\/text:section>/g, '')
    .replace(styled, (part, _tag, name: string) => (names.has(name) ? '' : withoutSpans(part, names)));
}

/** A paragraph without its own words that are not seen. */
function withoutSpans(part: string, names: ReadonlySet<string | undefined>): string {
  const span = /<text:span\b[^>]*text:style-name="([^"]*)"[^>]*(?<!\/)>(?:(?!<text:span\b)[\s\S])*?<\/text:span>/g;
  return part.replace(span, (own, name: string) => (names.has(name) ? '' : own));
}

const TAGS: readonly [RegExp, string][] = [
  [/<text:h(?=[\s/>])[^>]*text:outline-level="(\d)"[^>]*>([\s\S]*?)<\/text:h>/g, '<h$1>$2</h$1>'],
  [/<text:note(?=[\s/>])[^>]*>[\s\S]*?<text:note-citation[^>]*>([^<]*)<[\s\S]*?<text:note-body>([\s\S]*?)<\/text:note-body>[\s\S]*?<\/text:note>/g, '<sup>$1</sup>'],
  [/<text:list-item(?=[\s/>])[^>]*>/g, '<li>'],
  [/<\/text:list-item>/g, '</li>'],
  [/<text:list(?=[\s/>])[^>]*>/g, '<ul>'],
  [/<\/text:list>/g, '</ul>'],
  [/<table:table(?=[\s/>])[^>]*>/g, '<table>'],
  [/<\/table:table>/g, '</table>'],
  [/<table:table-header-rows>([\s\S]*?)<\/table:table-header-rows>/g, '$1'],
  [/<table:table-row(?=[\s/>])[^>]*>/g, '<tr>'],
  [/<\/table:table-row>/g, '</tr>'],
  [/<table:covered-table-cell(?=[\s/>])[^>]*(?:\/>|>[\s\S]*?<\/table:covered-table-cell>)/g, ''],
  [/<table:table-cell(?=[\s/>])([^>]*)\/>/g, '<td$1></td>'],
  [/<table:table-cell(?=[\s/>])([^>]*)>/g, '<td$1>'],
  [/<\/table:table-cell>/g, '</td>'],
  [/table:number-(columns|rows)-spanned="(\d+)"/g, '$1-$2'],
  [/<text:p(?=[\s/>])[^>]*\/>/g, ''],
  [/<text:p(?=[\s/>])[^>]*>/g, '<p>'],
  [/<\/text:p>/g, '</p>'],
  [/<text:line-break(?=[\s/>])[^>]*\/>/g, '<br>'],
  [/<text:tab(?=[\s/>])[^>]*\/>/g, ' '],
  [/<text:s(?=[\s/>])[^>]*\/>/g, ' '],
  [/<text:a(?=[\s/>])[^>]*xlink:href="([^"]*)"[^>]*>/g, '<a href="$1">'],
  [/<\/text:a>/g, '</a>'],
]; // biome-ignore format: one tag a line

/** The body of an OpenDocument text with the tags of HTML that mean the same; its notes stand at the end. */
function toHtml(body: string): string {
  const bare = body.replace(LEFT_OUT, '');
  const notes = [
    ...bare.matchAll(/<text:note-citation[^>]*>([^<]*)<[\s\S]*?<text:note-body>([\s\S]*?)<\/text:note-body>/g),
  ];
  const ends = notes.map(([, mark, text]) => `<p>[^${mark}]: ${text!.replace(/<[^>]*>/g, ' ')}</p>`);
  const html = TAGS.reduce((text, [tag, meaning]) => text.replace(tag, meaning), bare);
  return html.replace(/columns-(\d+)/g, 'colspan="$1"').replace(/rows-(\d+)/g, 'rowspan="$1"') + ends.join('');
}
