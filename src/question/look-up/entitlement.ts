import { LANDELIJK } from '../../domain/regio.ts';
import { recordTexts } from '../../texts/records.ts';
import type { Reader } from './asked.ts';
import { nationalSource } from './record-sources.ts';

const SOMEBODY =
  /\b(?:dit|dat|deze|die|mijn|ons|onze|een) (?:\S+ )?(?:gezin|kind|jeugdige|jongere|jongen|meisje|client|patient|leerling|puber|moeder|vader)|\b(?:hij|zij|ze|haar|hem|ik)\b/;
const CLAIM =
  /\brecht (?:heeft|hebben|op)\b|\bheeft .*\brecht\b|in aanmerking|\bkrijgt (?:hij|zij|ze|dit|deze|het|mijn)\b|\b(?:hij|zij|ze|gezin|kind|jeugdige) .*\bkrijgt\b.*\b(?:toegewezen|toegekend|vergoed)|\bheeft (?:hij|zij|ze|dit|deze|mijn) .*\bnodig\b/;

/** Whether this child or family is entitled to something: the toegang decides, the bot does not judge (AI Act, annex III). */
export const readEntitlement: Reader = ({ folded, regio, gemeente }, { records, age }) => {
  if (!CLAIM.test(folded) || !SOMEBODY.test(folded)) return undefined;
  const fact = records.national.find((each) => each.id === 'verwijzer-gemeente');
  const ask = gemeente ? ` ${recordTexts.toegang.ask(gemeente.toegang.name)}` : '';
  return {
    answers: true,
    kind: 'no-answer',
    intent: 'entitlement',
    regio: regio ?? LANDELIJK,
    text: `${recordTexts.entitlement.refusal}${fact ? ' [1]' : ''}${ask}`,
    sources: fact ? [nationalSource(fact, age)] : [],
    actions: [],
  };
};
