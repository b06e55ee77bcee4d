import { z } from 'zod';
import users from '../../../knowledge/demo-users.json' with { type: 'json' };
import type { Profiles } from '../../conversation/conversation-store.ts';
import { ROLES } from '../../domain/rol.ts';

const demoUser = z.strictObject({
  id: z.string(),
  name: z.string(),
  gemeente: z.string().optional(),
  rol: z.enum(ROLES).optional(),
  /** Shown as buttons while the chat is empty. */
  questions: z.tuple([z.string(), z.string(), z.string()]),
});

/** Somebody to try the bot as, on the local chat page. */
export type DemoUser = z.infer<typeof demoUser>;

/** The tenant of the demo; no real one has this name. */
export const DEMO_TENANT = 'demo';

export const DEMO_USERS: readonly DemoUser[] = z.array(demoUser).parse(users);

/** Gives each demo user the gemeente and role of its name, whatever was changed in an earlier trial. */
export async function saveDemoUsers(profiles: Profiles): Promise<void> {
  for (const { id, gemeente, rol } of DEMO_USERS) {
    if (gemeente && rol) await profiles.save(`${DEMO_TENANT}:${id}`, { gemeente, rol, roleEstablished: true });
  }
}
