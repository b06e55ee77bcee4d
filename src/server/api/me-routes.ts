import { z } from 'zod';
import type { Profiles } from '../../conversation/conversation-store.ts';
import { INTAKE_ROLES } from '../../domain/principal.ts';
import type { KnownGemeente } from '../../domain/regio.ts';
import type { ApiRoute } from './route.ts';

const meSchema = z.object({
  functie: z.string(),
  rollen: z.array(z.enum(INTAKE_ROLES)),
  werkgebied: z.array(z.string()).describe('The gemeenten whose werkbak the caller works in'),
  gemeente: z.string().nullable().describe('What the caller told the bot'),
  rol: z.string().nullable(),
});
const gemeentenSchema = z.object({ items: z.array(z.object({ gemeente: z.string(), regio: z.string() })) });

const overSchema = z.object({
  taalmodel: z.boolean().describe('Whether a language model writes answers'),
  meldingenDagen: z.number().int().describe('How long what users say of a source is kept'),
  logboekJaren: z.number().int(),
  inhoudDagen: z
    .object({ van: z.number().int(), tot: z.number().int() })
    .describe('How long the content of a closed consultatie is kept: the shortest and the longest of the toegangen'),
});
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
