import type { Answer, ReportedThing } from '../domain/answer.ts';
import { escapeMarkdown } from '../domain/markdown.ts';
import { LANDELIJK } from '../domain/regio.ts';
import type { GuardVerdict } from '../guard/guard.ts';
import type { Report } from '../kennis/report.ts';
import { guardTexts } from '../texts/guarded.ts';
import { cardTexts } from '../texts/record-cards.ts';
import type { Profile } from './conversation-store.ts';

export interface ReportPorts {
  guard: (text: string) => GuardVerdict;
  /** Keeps it, and tells its owners. */
  report: Report;
  crisisNumber?: string | undefined;
}

/** Why a remark is not kept: it speaks of danger, or of somebody. `text` is what the user is told. */
export interface RefusedRemark {
  kind: 'crisis' | 'privacy';
  text: string;
}

/** Keeps what somebody says is wrong, for the owner of the source; not a remark about danger or about a person. */
export async function keepReport(
  { kind, regio, id, section }: ReportedThing,
  remark: string,
  { gemeente, rol }: Profile,
  { guard, report, crisisNumber }: ReportPorts,
): Promise<RefusedRemark | undefined> {
  const verdict = guard(remark);
  if (verdict.kind === 'crisis') return { kind: 'crisis', text: guardTexts.crisis(verdict.topics, crisisNumber) };
  if (verdict.danger === 'possible') return { kind: 'crisis', text: guardTexts.numbersOnTop(crisisNumber) };
  if (verdict.kind === 'privacy') return { kind: 'privacy', text: refusal(verdict, remark) };
  const about = { kind, regio, recordId: id, remark: remark.trim() };
  await report({ ...about, ...(section && { section }), ...(gemeente && { gemeente }), ...(rol && { rol }) });
  return undefined;
}

/** What kind of personal data it is, and the very words to take away. */
function refusal({ findings }: Extract<GuardVerdict, { kind: 'privacy' }>, remark: string): string {
  const { correct } = cardTexts;
  const types = [...new Set(findings.map(({ type }) => type))];
  const words = findings.map(({ start, end }) => escapeMarkdown(remark.slice(start, end)));
  return `${guardTexts.privacy(types, '')} ${correct.leaveOut(words)} ${correct.notStored}`;
}

/** What is looked after: the record of an answer, or else the document it rests on first. */
export function reportedThing({ record, sources, regio, intent }: Answer): ReportedThing {
  const [source] = sources;
  if (record) return record;
  if (source)
    return {
      kind: 'document',
      regio: source.regio,
      id: source.document,
      ...(source.section && { section: source.section }),
    };
  return { kind: 'answer', regio: regio ?? LANDELIJK, id: intent };
}
