import { z } from 'zod';
import type { Profiles } from '../../conversation/conversation-store.ts';
import type { KnownGemeente } from '../../domain/regio.ts';
import type { ApiRoute } from './route.ts';
import { meSchema, overSchema } from './schemas.ts';

const gemeentenSchema = z.object({ items: z.array(z.object({ gemeente: z.string(), regio: z.string() })) });

export type Settings = z.infer<typeof overSchema>;

export interface MePorts {
  settings: Settings;
  profiles: Pick<Profiles, 'read'>;
  gemeenten: () => readonly KnownGemeente[];
}

/** What a page must know to begin: who looks at it, and which gemeenten there are. */
export function meRoutes({ profiles, gemeenten, settings }: MePorts): ApiRoute[] {
  return [
    {
      method: 'get',
      path: '/api/ik',
      summary: 'Who the caller is here',
      answer: { status: 200, schema: meSchema },
      async handle({ caller: { principal } }) {
        const { gemeente = null, rol = null } = await profiles.read(principal.key);
        const { functie, roles: rollen, gemeenten: werkgebied } = principal;
        return { status: 200, body: { functie, rollen, werkgebied, gemeente, rol } };
      },
    },
    {
      method: 'get',
      path: '/api/over',
      summary: 'How this installation is set, for who uses it',
      answer: { status: 200, schema: overSchema },
      handle: async () => ({ status: 200, body: settings }),
    },
    {
      method: 'get',
      path: '/api/gemeenten',
      summary: 'The gemeenten of the records, by name',
      answer: { status: 200, schema: gemeentenSchema },
      async handle() {
        const items = gemeenten().map(({ gemeente, regio }) => ({ gemeente, regio }));
        items.sort((one, other) => one.gemeente.localeCompare(other.gemeente, 'nl'));
        return { status: 200, body: { items } };
      },
    },
  ];
}
