import { LANDELIJK } from '../../../domain/regio.ts';
import { fold } from '../../../dutch/words.ts';
import { recordTexts } from '../../../texts/records.ts';
import type { UnderstoodQuestion } from '../../understand/understand-question.ts';
import type { Draft } from '../draft.ts';
import type { RecordSources } from './record-answer.ts';
import { nationalSource } from './record-sources.ts';

const SOMEBODY =
  /\b(?:dit|dat|deze|die|mijn|ons|onze|een) (?:\S+ )?(?:gezin|kind|jeugdige|jongere|jongen|meisje|client|patient|leerling|puber|moeder|vader)|\b(?:hij|zij|ze|haar|hem|ik)\b/;
const CLAIM =
  /\brecht (?:heeft|hebben|op)\b|\bheeft .*\brecht\b|in aanmerking|\bkrijgt (?:hij|zij|ze|dit|deze|het|mijn)\b|\b(?:hij|zij|ze|gezin|kind|jeugdige) .*\bkrijgt\b.*\b(?:toegewezen|toegekend|vergoed)|\bheeft (?:hij|zij|ze|dit|deze|mijn) .*\bnodig\b/;

/** Whether a question is if this child or family is entitled to something: that is never for the bot to judge. */
export function asksEntitlement(text: string): boolean {
  const folded = fold(text);
  return CLAIM.test(folded) && SOMEBODY.test(folded);
}

/** The toegang decides on entitlement, the bot does not judge (AI Act, annex III). */
export function declineEntitlement({ regios, gemeente }: UnderstoodQuestion, { records, age }: RecordSources): Draft {
  const fact = records.national.find(({ id }) => id === 'verwijzer-gemeente');
  const region = records.regions.find(({ regio }) => regio === regios[0]);
  const toegang = region?.gemeenten.find((each) => each.gemeente === gemeente)?.toegang;
  return {
    kind: 'no-answer',
    intent: 'entitlement',
    regio: regios[0] ?? LANDELIJK,
    parts: [
      { kind: 'lead', text: recordTexts.entitlement.refusal, ...(fact && { cites: [1] }) },
      ...(toegang ? [{ kind: 'next' as const, text: recordTexts.toegang.ask(toegang.name) }] : []),
    ],
    sources: fact ? [nationalSource(fact, age)] : [],
  };
}
