import { z } from 'zod';
import { aanvraagSchema } from '../../domain/consultatie/aanvraag.ts';
import { isObject } from '../../domain/is-object.ts';
import { readDraft, saveDraft } from '../../intake/form/drafts.ts';
import { formFields, summarise } from '../../intake/form/form.ts';
import { requireGood } from '../../intake/form/submit.ts';
import type { IntakePorts } from '../../intake/intake-ports.ts';
import { absenceText } from '../../intake/toegang/absence.ts';
import { TOESTEMMING } from '../../texts/consultatie.ts';
import type { ApiCall, ApiReply, ApiRoute } from './route.ts';
import { summarySchema } from './schemas.ts';

const formSchema = z.object({
  velden: z.array(z.record(z.string(), z.unknown())),
  toestemming: z.record(z.string(), z.string()).describe('What the law asks of consent, by age group'),
});
const draftKeptSchema = z.object({
  nietBewaard: z.array(z.record(z.string(), z.unknown())),
  waarschuwing: z.string().nullable().describe('The emergency numbers, where there may be danger'),
});
const draftSchema = z.record(z.string(), z.unknown());

/** The form, its check before sending, and what is kept of it for a day. */
export function formRoutes(ports: IntakePorts): ApiRoute[] {
  return [
    {
      method: 'get',
      path: '/api/formulier',
      summary: 'The fields of the consultatie-aanvraag, with labels, limits and choices',
      answer: { status: 200, schema: formSchema },
      handle: async () => ({ status: 200, body: { velden: formFields(), toestemming: TOESTEMMING } }),
    },
    {
      method: 'post',
      path: '/api/samenvatting',
      summary: 'Check a request without sending it, and give its summary to confirm',
      body: aanvraagSchema,
      answer: {
        status: 200,
        schema: summarySchema,
      },
      refusals: [422],
      handle: async (call) => summary(call, ports),
    },
    {
      method: 'get',
      path: '/api/concept',
      summary: 'What the caller filled in before; empty after a day or once sent',
      answer: { status: 200, schema: draftSchema },
      handle: async ({ caller }) => ({ status: 200, body: (await readDraft(caller, ports)) ?? {} }),
    },
    {
      method: 'put',
      path: '/api/concept',
      summary: 'Keep what is filled in so far for a day; fields with personal data are named and not kept',
      body: draftSchema,
      answer: { status: 200, schema: draftKeptSchema },
      refusals: [422],
      handle: async ({ caller, body }) => {
        const content = draftSchema.safeParse(body).data ?? {};
        const { problems, warning } = await saveDraft(content, caller, ports);
        return { status: 200, body: { nietBewaard: problems, waarschuwing: warning ?? null } };
      },
    },
  ];
}

function summary({ body }: ApiCall, ports: IntakePorts): ApiReply {
  const confirmed = isObject(body) ? { ...body, bevestigd: true } : body;
  const { aanvraag, toegang } = requireGood(confirmed, ports);
  const samenvatting = summarise(aanvraag).map(({ label, value }) => ({ label, waarde: value }));
  return { status: 200, body: { samenvatting, afwezig: absenceText(toegang, ports.now()) ?? null } };
}
