import { z } from 'zod';
import users from '../../../knowledge/demo-users.json' with { type: 'json' };
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
