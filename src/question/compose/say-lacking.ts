import { type AnswerPart, openParts, textOfParts } from '../../domain/answer-parts.ts';
import { answerTexts } from '../../texts/answers.ts';
import type { Support } from '../judge/abstain.ts';
import { type DetailKind, expectedDetails } from '../understand/expected-detail.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';
import type { Draft } from './draft.ts';

/** Details that are told by their looks beyond doubt. */
const PLAIN: ReadonlySet<DetailKind> = new Set(['phone', 'contact', 'tariff', 'amount', 'waiting', 'person']);

/** An answer about the right thing that lacks the number or name asked for says so first, and then what is there. */
export function sayLacking(answer: Draft, { lack }: Support, { focus, regios }: UnderstoodQuestion): Draft {
  if (lack?.kind !== 'detail' || !PLAIN.has(lack.detail)) return answer;
  const text = textOfParts(openParts(answer.parts));
  if (expectedDetails(focus).some(({ kind, heldBy }) => kind === lack.detail && heldBy(text))) return answer;
  const first: AnswerPart = { kind: 'lead', text: lackedDetail(lack.detail, regios[0] ?? '') };
  const rest = answer.parts.map((part): AnswerPart => (part.kind === 'lead' ? { ...part, kind: 'quote' } : part));
  return { ...answer, parts: [first, ...rest] };
}

/** "Een tarief of bedrag hiervoor staat niet in mijn bronnen." */
export function lackedDetail(detail: DetailKind, regio: string): string {
  const { phone, contact, tariff, waiting, person, detail: any } = answerTexts.noDetail;
  const known: Partial<Record<DetailKind, (regio: string) => string>> = {
    phone,
    contact,
    tariff,
    amount: tariff,
    waiting,
    person,
  };
  return (known[detail] ?? any)(regio);
}
