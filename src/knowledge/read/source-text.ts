/**
 * What every reader gives: the text of a document as Markdown-like lines (headings, lists, pipe tables, paragraphs
 * between blank lines). `pages` has one entry per page where the format knows pages, else a single one without number.
 */
export interface SourceText {
  pages: readonly { number: number | null; text: string }[];
  /** The format marks headings itself (styles, letter sizes): where a document uses that, a short bare line is no heading. */
  marksHeadings?: boolean;
}

export type Reader = (content: Buffer, path: string) => Promise<SourceText>;
