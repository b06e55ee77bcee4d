import type { Status } from '../../domain/consultatie/states.ts';
import type { tabTexts } from '../../texts/tab.ts';

export type FilterName = keyof typeof tabTexts.list.filters;

/** The statuses behind each choice; none stands for all. */
const STATUSES_OF: Record<FilterName, readonly Status[]> = {
  open: ['aangevraagd', 'overgedragen', 'heropend', 'opgepakt', 'wedervraag'],
  nieuw: ['aangevraagd', 'overgedragen', 'heropend'],
  bezig: ['opgepakt', 'wedervraag'],
  beantwoord: ['beantwoord'],
  klaar: ['gesloten', 'ingetrokken'],
  alles: [],
};

/** What the user chose above the list. */
export interface Filter {
  status: FilterName;
  gemeente: string;
  mine: boolean;
  late: boolean;
}

export const PAGE_SIZE = 25;

/** The filter as the API takes it; `after` is where the page before ended. */
export function toQuery({ status, gemeente, mine, late }: Filter, after: string | undefined): Record<string, string> {
  const statuses = STATUSES_OF[status];
  return {
    aantal: String(PAGE_SIZE),
    ...(statuses.length > 0 && { status: statuses.join(',') }),
    ...(gemeente && { gemeente }),
    ...(mine && { vanMij: 'true' }),
    ...(late && { teLaat: 'true' }),
    ...(after && { na: after }),
  };
}
