import { createApi } from '../../helpers/api.ts';
import { aanvraag } from '../../helpers/intake.ts';

/** What one client was promised. */
export interface Promised {
  key: string;
  /** Known once the request was acknowledged. */
  kenmerk?: string;
  /** The text of the answer, once that was acknowledged. */
  answer?: string;
}

const HUISARTS = 'huisarts-harderwijk';
const CONSULENT = 'consulent-druten';

/**
 * Carries requests through until `until` is aborted: asked by one, picked up and answered by another.
 * What was not acknowledged is sent again under the same key, as any client would.
 */
export async function runClients(
  addressOf: () => string,
  count: number,
  work: Promised[],
  until: AbortSignal,
): Promise<void> {
  const clients = Array.from({ length: count }, async (_, client) => {
    const mine = () => work.find((each, index) => index % count === client && each.answer === undefined);
    while (!until.aborted) {
      const next = mine();
      if (!next) return;
      await carry(next, addressOf()).catch(() => new Promise((resolve) => setTimeout(resolve, 20)));
    }
  });
  await Promise.all(clients);
}

/** One request from asking to answer; throws where the server is gone. */
async function carry(promised: Promised, address: string): Promise<void> {
  const call = createApi(address);
  const headers = { 'Idempotency-Key': promised.key };
  const made = await call(HUISARTS, 'POST', '/api/consultaties', aanvraag(), headers);
  if (made.status > 201) throw new Error(`submit ${made.status}`);
  promised.kenmerk = made.body.kenmerk;
  const act = (handeling: string, version: number, body: object) =>
    call(CONSULENT, 'POST', `/api/consultaties/${promised.kenmerk}/${handeling}`, body, {
      'If-Match': `"${version}"`,
      'Idempotency-Key': `${promised.key}-${handeling}`,
    });
  const taken = await act('oppakken', 1, {});
  if (taken.status !== 200) throw new Error(`oppakken ${taken.status}`);
  const tekst = `Antwoord op ${promised.kenmerk}: het lokale team denkt mee.`;
  const answered = await act('antwoord', 2, { tekst });
  if (answered.status !== 200) throw new Error(`antwoord ${answered.status}`);
  promised.answer = tekst;
}

/** Waits until nothing waits to be delivered. */
export async function waitUntilDelivered(address: string): Promise<void> {
  const call = createApi(address);
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    const { body } = await call('beheerder', 'GET', '/api/cijfers');
    if (body.bezorging.waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Not everything was delivered');
}

/** Every kenmerk in the werkbak. */
export async function readAll(address: string): Promise<string[]> {
  const call = createApi(address);
  const kenmerken: string[] = [];
  for (let after = ''; ; ) {
    const { body } = await call(CONSULENT, 'GET', `/api/werkbak?aantal=100${after && `&na=${after}`}`);
    kenmerken.push(...body.items.map(({ kenmerk }: { kenmerk: string }) => kenmerk));
    if (!body.volgende) return kenmerken;
    after = body.volgende;
  }
}
