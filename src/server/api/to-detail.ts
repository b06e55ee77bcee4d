import type { Bericht, Consultatie } from '../../domain/consultatie/consultatie.ts';
import { summarise } from '../../intake/form/form.ts';
import type { ConsultatieView } from '../../intake/handling/read.ts';
import { consultatieTexts, STATUSSEN } from '../../texts/consultatie.ts';

export function toRegel(consultatie: Consultatie, viewer: string, now: Date) {
  const { kenmerk, status, version, gemeente, regio, team, aanvraag, createdAt, dueAt, answeredAt } = consultatie;
  const isOpen = answeredAt === null && consultatie.closedAt === null;
  return {
    ...{ kenmerk, status, statusNaam: STATUSSEN[status], versie: version, gemeente, regio, team },
    vraagtype: aanvraag?.vraagtype ?? null,
    leeftijdsgroep: aanvraag?.leeftijdsgroep ?? null,
    termijn: aanvraag?.termijn ?? null,
    aangevraagdOp: createdAt,
    antwoordVoor: dueAt,
    teLaat: isOpen && dueAt < now.toISOString(),
    opgepaktDoor: consultatie.takenName,
    vanMij: consultatie.takenBy === viewer,
  };
}

export function toDetail(view: ConsultatieView, viewer: string, now: Date) {
  const { consultatie, berichten, actions, reached } = view;
  const reader = consultatie.requesterKey === viewer ? 'aanvrager' : 'toegang';
  const { uitkomst, takenAt, answeredAt, closedAt, eraseAt, aanvraag } = consultatie;
  return {
    ...toRegel(consultatie, viewer, now),
    ...{ uitkomst, opgepaktOp: takenAt, beantwoordOp: answeredAt, geslotenOp: closedAt, wissenOp: eraseAt },
    aanvraag,
    samenvatting: aanvraag ? summarise(aanvraag, reader).map(({ label, value }) => ({ label, waarde: value })) : [],
    berichten: berichten.map(toBericht),
    mogelijk: actions,
    melding: reached ? null : consultatieTexts.notDelivered(aanvraag?.telefoon ?? aanvraag?.email),
  };
}

function toBericht({ handeling, kant, author, tekst, at }: Bericht) {
  return { handeling, kant, van: author, tekst, op: at };
}
