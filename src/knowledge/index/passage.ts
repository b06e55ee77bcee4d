import { createHash } from 'node:crypto';
import type { RecordReference } from '../../domain/answer.ts';
import type { Verwijzer } from '../../domain/parties.ts';
import type { Rol } from '../../domain/rol.ts';
import type { RegisterEntry } from '../register.ts';
import type { StatementEntry } from '../statements.ts';
import type { Passage } from '../structure/passages.ts';

/** A document as the index knows it. `document` is its name within its folder. */
export interface Source extends Omit<RegisterEntry, 'file' | 'hide' | 'columns'> {
  document: string;
  /** False where no register named it: region and title were guessed. */
  registered: boolean;
  /** Documents of which this is a later version, by all signs. */
  newerThan?: readonly string[];
  /** Records of a region, and no document. */
  isRecords?: true;
}

/** What the owner of the knowledge answers, as vragen.yaml has it. */
export interface Statement extends Pick<StatementEntry, 'id' | 'status'> {
  antwoord: string;
  lijst?: string[];
  toelichting?: string;
  rollen?: Rol[];
  gemeenten?: string[];
}

/** What statements say of a place in a passage: `at` is its offset in the text (UTF-16). */
export interface GuidedPlace {
  at: number;
  asks: string[];
  /** Questions that the document does not answer. */
  lacks: string[];
  statement?: Statement;
}

/** A passage in the index; its number is its place in the list. */
export interface IndexedPassage extends Passage {
  source: number;
  guide: GuidedPlace[];
  /** The record that this stands for, where it is none of a document. */
  record?: RecordReference;
  /** Whose route it is, and for which gemeenten alone it holds. */
  verwijzer?: Verwijzer;
  gemeenten?: string[];
}

/** All questions that statements foresee for a passage. */
export function asksOf(passage: IndexedPassage): string[] {
  return passage.guide.flatMap((place) => place.asks);
}

/** 16 hex digits that name a passage in links: the same after a rebuild, as long as its document, headings and text are. */
export function passageId({ section, text }: Passage, { document }: Pick<Source, 'document'>): string {
  return createHash('sha256')
    .update(JSON.stringify([document, section, text]))
    .digest('hex')
    .slice(0, 16);
}
