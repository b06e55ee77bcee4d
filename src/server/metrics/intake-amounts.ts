import type { IntakeStore } from '../../intake/intake-store.ts';
import type { Amounts } from './metrics.ts';

/** How many consultaties and messages there are, by what became of them. */
export function intakeAmounts({ werkbak, deliveries }: Pick<IntakeStore, 'werkbak' | 'deliveries'>): Amounts[] {
  return [
    {
      ...{ name: 'regiowijzer_consultaties', help: 'Consultaties by status', label: 'status' },
      async read() {
        const byStatus: Record<string, number> = {};
        for (const { status, count } of await werkbak.figures()) byStatus[status] = (byStatus[status] ?? 0) + count;
        return byStatus;
      },
    },
    {
      ...{ name: 'regiowijzer_deliveries', help: 'Messages to a toegang or a requester, by state', label: 'state' },
      read: deliveries.countByState,
    },
  ];
}
