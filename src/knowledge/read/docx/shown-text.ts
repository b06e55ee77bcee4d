import { runIs, type Styles, styleOf } from './styles.ts';
import { all, at, children, removeElement, textContent, val, type XmlDocument, type XmlElement } from './xml.ts';

const STRUCK = ['w:strike', 'w:dstrike', 'w:vanish'] as const;
/** What a run may hold that is no text: without it a field would lose its end. */
const KEPT = new Set(['w:rPr', 'w:fldChar', 'w:instrText']);
const CONTENTS_STYLE = /^(?:toc \d|toc heading|table of figures)$/;

/** Takes out what the author crossed out, deleted or hid, what merely asks to be filled in, and the table of contents. */
export function keepShownText(document: XmlDocument, styles: Styles): void {
  // Bookmarks between rows would make mammoth give up on merged cells.
  for (const gone of all(document, 'w:del', 'w:moveFrom', 'w:bookmarkStart', 'w:bookmarkEnd')) removeUnlessMark(gone);
  for (const field of all(document, 'w:sdt')) if (isContents(field)) removeElement(field);
  for (const field of all(document, 'w:sdt')) if (at(field, 'w:sdtPr', 'w:showingPlcHdr')) emptyTexts(field);
  for (const cell of all(document, 'w:tc')) if (at(cell, 'w:tcPr', 'w:cellDel')) emptyTexts(cell);
  for (const paragraph of all(document, 'w:p')) {
    if (CONTENTS_STYLE.test(styles.nameOf(styleOf(paragraph)))) removeElement(paragraph);
    else
      for (const run of ownRuns(paragraph))
        if (STRUCK.some((mark) => runIs(mark, run, paragraph, styles))) emptyRun(run);
  }
}

/** The mark of a paragraph or a row that is deleted stays: mammoth reads it. */
function removeUnlessMark(element: XmlElement): void {
  if (!/^w:(?:rPr|trPr)$/.test((element.parent as XmlElement | null)?.name ?? '')) removeElement(element);
}

function isContents(field: XmlElement): boolean {
  return val(at(field, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')) === 'Table of Contents';
}

/** The runs of a paragraph, those of text boxes in it left to their own paragraphs. */
export function ownRuns(paragraph: XmlElement): XmlElement[] {
  return children(paragraph).flatMap((child) =>
    child.name === 'w:r' ? [child] : child.name === 'w:p' || child.name === 'w:pPr' ? [] : ownRuns(child),
  );
}

function emptyRun(run: XmlElement): void {
  for (const child of children(run)) if (!KEPT.has(child.name)) removeElement(child);
}

function emptyTexts(element: XmlElement): void {
  for (const text of all(element, 'w:t', 'w:sym')) removeElement(text);
}

export function hasText(paragraph: XmlElement): boolean {
  return ownRuns(paragraph).some((run) => children(run, 'w:t').some((text) => textContent(text).trim() !== ''));
}
