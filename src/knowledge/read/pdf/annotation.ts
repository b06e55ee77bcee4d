/** What an annotation of a page says, as far as it is read here (pdf.js). */
export interface Annotation {
  subtype: string;
  fieldType?: string;
  fieldName?: string;
  fieldValue?: unknown;
  alternativeText?: string;
  rect: number[];
  /** Corners of the words that a mark is about, eight numbers for each line. */
  quadPoints?: ArrayLike<number> & object;
  annotationFlags?: number;
  checkBox?: boolean;
  radioButton?: boolean;
  buttonValue?: string;
  exportValue?: string;
  options?: { exportValue: string; displayValue: string }[];
  textContent?: string[];
  contentsObj?: { str: string };
}
