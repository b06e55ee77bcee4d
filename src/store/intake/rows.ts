import type { Consultatie } from '../../domain/consultatie/consultatie.ts';
import type { ConsultatieTable } from './tables.ts';

export function toConsultatie(row: ConsultatieTable): Consultatie {
  const { kenmerk, status, version, gemeente, regio, team, uitkomst, content } = row;
  return {
    ...{ kenmerk, status, version, gemeente, regio, team, uitkomst },
    requesterKey: row.requester_key,
    takenBy: row.taken_by,
    takenName: row.taken_name,
    dueAt: row.due_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    takenAt: row.taken_at,
    answeredAt: row.answered_at,
    closedAt: row.closed_at,
    eraseAt: row.erase_at,
    aanvraag: content === null ? null : JSON.parse(content),
  };
}

export function fromConsultatie(consultatie: Consultatie): ConsultatieTable {
  const { kenmerk, status, version, gemeente, regio, team, uitkomst, aanvraag } = consultatie;
  return {
    ...{ kenmerk, status, version, gemeente, regio, team, uitkomst },
    requester_key: consultatie.requesterKey,
    taken_by: consultatie.takenBy,
    taken_name: consultatie.takenName,
    due_at: consultatie.dueAt,
    created_at: consultatie.createdAt,
    updated_at: consultatie.updatedAt,
    taken_at: consultatie.takenAt,
    answered_at: consultatie.answeredAt,
    closed_at: consultatie.closedAt,
    erase_at: consultatie.eraseAt,
    content: aanvraag === null ? null : JSON.stringify(aanvraag),
  };
}
