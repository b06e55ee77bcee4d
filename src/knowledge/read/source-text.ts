import type { GivenColumns } from './sheet/columns.ts';

/**
 * What every reader gives: the text of a document as Markdown-like lines (headings, lists, pipe tables, paragraphs
 * between blank lines). `pages` has one entry per page where the format knows pages, else a single one without number.
 */
export interface SourceText {
  pages: readonly { number: number | null; text: string }[];
  /** The format marks headings itself (styles, letter sizes): where a document uses that, a short bare line is no heading. */
  marksHeadings?: boolean;
  notices?: readonly Notice[];
  /** In the order of the text. */
  links?: readonly Link[];
}

/** Words with an address behind them, which stands in no text. */
export interface Link {
  text: string;
  address: string;
}

/** What the owner must know of the reading: a page that is a picture, a column that can mean two things. */
export interface Notice {
  text: string;
  /** Something of the document was not read. */
  lost: boolean;
}

/** `columns` are the heads that the register gives for a spreadsheet. */
export type Reader = (content: Buffer, path: string, columns?: GivenColumns) => Promise<SourceText>;
