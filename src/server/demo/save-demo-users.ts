import type { Profiles } from '../../conversation/conversation-store.ts';
import { DEMO_TENANT, DEMO_USERS } from './demo-users.ts';

/** Gives each demo user the gemeente and role of its name, whatever was changed in an earlier trial. */
export async function saveDemoUsers(profiles: Profiles): Promise<void> {
  for (const { id, gemeente, rol } of DEMO_USERS) {
    if (gemeente && rol) await profiles.save(`${DEMO_TENANT}:${id}`, { gemeente, rol, roleEstablished: true });
  }
}
