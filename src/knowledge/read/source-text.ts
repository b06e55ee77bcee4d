import type { PartMatter, Reading } from '../../domain/reading.ts';
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

/** What the owner must know of a document that was read. */
export type Notice = Reading<PartMatter>;

/** Pages that are the matter with a document, where there are any. */
export function onPages(matter: PartMatter, pages: readonly number[], lost: boolean): Notice[] {
  return pages.length > 0 ? [{ matter, pages, named: [], lost }] : [];
}

/** What is named is the matter with a document, and nothing of it is lost. */
export function naming(matter: PartMatter, named: string, lost = false): Notice {
  return { matter, pages: [], named: [named], lost };
}

/** `columns` are the heads that the register gives for a spreadsheet. */
export type Reader = (content: Buffer, path: string, columns?: GivenColumns) => Promise<SourceText>;
