import { z } from 'zod';
import type { Profiles } from '../../conversation/conversation-store.ts';
import type { IntakePorts } from '../../intake/intake-ports.ts';
import { sightOf } from '../../kennis/look-after.ts';
import type { OpenedPassage, OpenPassage } from '../../kennis/open-passage.ts';
import { visibleTo } from '../../question/understand/understand-question.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';
import { requireAction } from './kennis-routes.ts';
import { HttpRefusal } from './problems.ts';
import type { ApiCall, ApiReply, ApiRoute } from './route.ts';
import { passageSchema } from './schemas.ts';

const idSchema = z.string().regex(/^[\da-f]{16}$/);

export interface BronPorts {
  intake: Pick<IntakePorts, 'store'>;
  profiles: Pick<Profiles, 'read'>;
  openPassage: OpenPassage;
}

/** The passage behind a source of an answer, for whoever may see its document. */
export function bronRoute(ports: BronPorts): ApiRoute {
  return {
    method: 'get',
    path: '/api/bronnen/{id}',
    summary: 'A passage that an answer rests on, with what stands around it in its document',
    answer: { status: 200, schema: passageSchema },
    refusals: [404],
    handle: (call) => show(call, ports),
  };
}

async function show({ caller, params }: ApiCall, { intake, profiles, openPassage }: BronPorts): Promise<ApiReply> {
  await requireAction(caller, 'bronnen', intake);
  const { principal } = caller;
  // The same sight as in the chat: by the roles here, or by the role that was established there.
  const sight = [...sightOf(principal), ...visibleTo(await profiles.read(principal.key))];
  const { data: id } = idSchema.safeParse(params.id);
  const passage = id && openPassage(id, sight);
  if (!passage) throw new HttpRefusal(404, consultatieTexts.refused.noPassage);
  return { status: 200, body: toBody(passage) };
}

function toBody(passage: OpenedPassage): z.output<typeof passageSchema> {
  const { title, regio, date, validFrom, validUntil, outdated, section, page, before, text, after, url } = passage;
  return {
    ...{ titel: title, regio, datum: date, geldigVan: validFrom, geldigTot: validUntil, verouderd: outdated },
    ...{ paragraaf: [...section], bladzijde: page, ervoor: [...before], tekst: text, erna: [...after], url },
  };
}
