import { expect, test } from 'vitest';
import type { OpenedPassage } from '../../../src/kennis/open-passage.ts';
import { createApi } from '../../helpers/api.ts';
import { aanvraag } from '../../helpers/intake.ts';
import { startBot } from '../../helpers/start-bot.ts';

/** Who asked, another who asks, consulent of the gemeente and of another, the owners of bot and knowledge, nobody. */
const USERS = [
  'huisarts-harderwijk',
  'poh-jeugd-leiden',
  'consulent-druten',
  'consulent-heumen',
  'beheerder',
  'kennisbeheer',
  'niemand',
];

/** Written out by hand, a column for each of them: y may, - may not. A route that is not here fails the test. */
const EXPECTED: Record<string, string> = {
  'get /api/openapi.json': 'yyyyyyy',
  'get /api/ik': 'yyyyyy-',
  'get /api/over': 'yyyyyy-',
  'get /api/gemeenten': 'yyyyyy-',
  'get /api/formulier': 'yyyyyy-',
  'post /api/samenvatting': 'yyyyyy-',
  'get /api/concept': 'yyyyyy-',
  'put /api/concept': 'yy-----',
  'post /api/consultaties': 'yy-----',
  'get /api/consultaties': 'yy-----',
  'get /api/consultaties/{kenmerk}': 'y-y----',
  'post /api/consultaties/{kenmerk}/oppakken': '--y----',
  'post /api/consultaties/{kenmerk}/antwoord': 'y-y----',
  'post /api/consultaties/{kenmerk}/wedervraag': 'y-y----',
  'post /api/consultaties/{kenmerk}/overdragen': '--y----',
  'post /api/consultaties/{kenmerk}/sluiten': 'y-y----',
  'post /api/consultaties/{kenmerk}/intrekken': 'y------',
  'post /api/consultaties/{kenmerk}/heropenen': 'y-y----',
  'get /api/werkbak': '--yy---',
  'get /api/cijfers': '----y--',
  'post /api/bezorging/herstellen': '----y--',
  'get /api/bronnen': 'yyyyyy-',
  'get /api/bronnen/{id}': 'yyyyyy-',
  'get /api/leesmeldingen': '-----y-',
  'get /api/vragen/onbeantwoord': '-----y-',
  'post /api/vragen/onbeantwoord/{id}/afhandelen': '-----y-',
  'get /api/correcties': '-----y-',
  'post /api/correcties/{id}/afhandelen': '-----y-',
};

const PLACE = '0123456789abcdef';
const PASSAGE: OpenedPassage = {
  ...{
    title: 'Afspraken',
    regio: 'Landelijk',
    date: null,
    validFrom: null,
    validUntil: null,
    outdated: false,
    url: null,
  },
  ...{ section: [], page: null, before: [], text: 'Het lokale team belt terug.', after: [] },
};

test('every route of the API, by everybody', async () => {
  const { app, address } = await startBot({ env: { RATE_LIMIT: '1000' }, openPassage: () => PASSAGE });
  const call = createApi(address);
  const send = () => call(USERS[0]!, 'POST', '/api/consultaties', aanvraag(), { 'Idempotency-Key': 'sleutel-1' });
  const { kenmerk } = (await send()).body;
  const { corrections, unanswered } = app.store;
  const correctie = await corrections.add({ kind: 'route', regio: 'Landelijk', recordId: 'x', remark: 'Klopt niet' });
  await unanswered.add({ question: 'Wie?', key: 'wie', regio: null });
  const [vraag] = await unanswered.listOpen();
  const isAllowed = async (user: string, method: string, route: string) => {
    const id = route.includes('correcties') ? correctie : route.includes('bronnen') ? PLACE : vraag!.id;
    const path = route.replace('{kenmerk}', kenmerk).replace('{id}', id);
    const headers = { 'If-Match': '"1"', 'Idempotency-Key': `sleutel-${user}` };
    const { status } = await call(user, method.toUpperCase(), path, method === 'get' ? undefined : {}, headers);
    expect(status, `${user} ${method} ${route}`).toBeLessThan(500);
    return ![401, 403, 404].includes(status);
  };
  const { paths } = (await call('', 'GET', '/api/openapi.json')).body as { paths: Record<string, object> };
  const found: Record<string, string> = {};
  for (const [path, methods] of Object.entries(paths)) {
    for (const method of Object.keys(methods)) {
      const may: string[] = [];
      for (const user of USERS) may.push((await isAllowed(user, method, path)) ? 'y' : '-');
      found[`${method} ${path}`] = may.join('');
    }
  }
  expect(found).toEqual(EXPECTED);
});
