import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ListedSource } from '../../src/kennis/list-sources.ts';
import { buildTab } from '../../src/server/tab/build-tab.ts';
import { textActivity } from '../helpers/activities.ts';
import { answer } from '../helpers/answers.ts';
import { createApi } from '../helpers/api.ts';
import { aanvraag } from '../helpers/intake.ts';
import { type Bot, startBot } from '../helpers/start-bot.ts';
import { chromiumPath, noticeWithoutChromium, openPage } from './chromium.ts';
import { inspect } from './consultatie-pages.ts';

noticeWithoutChromium();

const VRAAG = 'Wie regelt vervoer naar dagbesteding?';
const OPMERKING = 'Dit nummer is veranderd.';

const source: Omit<ListedSource, 'document'> = {
  ...{ title: 'Werkafspraken', regio: 'Noord-Veluwe', gemeenten: [], validFrom: null, validUntil: null, url: null },
  ...{
    date: '2026-01',
    outdated: false,
    owner: 'Programmateam',
    visibility: 'openbaar',
    registered: true,
    passages: 9,
  },
} as const;
const SOURCES = [
  { ...source, document: 'afspraken.pdf', title: 'Werkafspraken verwijzen', validUntil: '2027-12-31' },
  { ...source, document: 'oud.pdf', title: 'Oude afspraken', date: '2019', outdated: true },
  { ...source, document: 'los.docx', title: 'los.docx', date: null, registered: false, owner: null },
];

async function start(): Promise<Bot> {
  const bot = await startBot({ answer: answer({ kind: 'no-answer', sources: [] }), sources: () => SOURCES });
  await bot.post(textActivity(bot.connector.serviceUrl, VRAAG));
  await bot.app.store.corrections.add({
    kind: 'directory',
    regio: 'Noord-Veluwe',
    recordId: 'team',
    remark: OPMERKING,
  });
  return bot;
}

const open = async (page: Page, bot: Bot, path: string, who: string) => {
  await page.goto(`${bot.address}/tab/${path}?als=${who}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

describe.skipIf(!chromiumPath)('the pages about the knowledge', { timeout: 180_000 }, () => {
  beforeAll(() => buildTab());

  test('no page scrolls sideways, from a small telephone to a tablet; Over tells how it is set', async () => {
    const long = 'Heel-lang-documentzonderspatiesindenaam-'.repeat(3);
    const bot = await startBot({
      answer: answer({ kind: 'no-answer', sources: [] }),
      sources: () => [...SOURCES, { ...SOURCES[2]!, document: `${long}.docx`, title: long }],
      readings: () => [
        { document: `${long}.pdf`, regio: null, matter: 'picture', pages: [2, 5], named: [], lost: true },
        { document: 'mail.eml', regio: null, matter: 'attachments', pages: [], named: [long], lost: true },
      ],
      env: { KEEP_LOG_YEARS: '7', KEEP_CORRECTIONS_DAYS: '91' },
    });
    const call = createApi(bot.address);
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const { body } = await call('huisarts-harderwijk', 'POST', '/api/consultaties', aanvraag(), key);
    const act = (handeling: string, version: number, input: object) =>
      call('consulent-druten', 'POST', `/api/consultaties/${body.kenmerk}/${handeling}`, input, {
        'If-Match': `"${version}"`,
      });
    await act('oppakken', 1, {});
    await act('wedervraag', 2, { tekst: 'Hoe lang?' });
    const page = await openPage({ width: 320, height: 800 });
    const pages = [
      ['werkbak', 'consulent-druten'],
      [`werkbak/${body.kenmerk}`, 'consulent-druten'],
      ['mijn', 'huisarts-harderwijk'],
      ['kennis', 'kennisbeheer'],
      ['kennis/lezen', 'kennisbeheer'],
      ['over', 'huisarts-harderwijk'],
    ] as const;
    for (const [path, who] of pages) {
      await open(page, bot, path, who);
      await page.locator('table, dl').first().waitFor();
      for (const width of [320, 390, 600, 768, 900]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate('document.documentElement.scrollWidth'), `${path} at ${width}`).toBe(width);
        const cut = `[...document.querySelectorAll('.fui-Badge')].filter((each) => each.scrollHeight > each.clientHeight + 1).length`;
        expect(await page.evaluate(cut), `badges on ${path}`).toBe(0);
        if (width === 320) await inspect(page, `34-${path.split('/').join('-')}`);
      }
    }
    await page.getByText('7 jaar, voor de controle').waitFor();
    await page.getByText('91 dagen').waitFor();
    await page.getByText('Hier schrijft geen taalmodel mee.').waitFor();
  });

  test('sources with their state; what asks for attention is found with the keyboard alone', async () => {
    const bot = await start();
    const page = await openPage();
    await open(page, bot, 'kennis', 'kennisbeheer');
    await page.getByText('3 bronnen').waitFor();
    for (const state of ['Actueel', 'Verouderd', 'Geen datum', 'Staat niet in sources.yaml'])
      expect(await page.getByText(state, { exact: true }).count()).toBe(1);
    await inspect(page, '30-sources');
    await page.getByLabel('Alleen wat aandacht vraagt').focus();
    await page.keyboard.press('Space');
    await page.getByText('2 van de 3 bronnen').waitFor();
    await page.getByLabel('Zoek op titel').fill('bestaat niet');
    await page.getByText('Er zijn geen bronnen met deze keuzes.').waitFor();
  });

  test('what was not read is there with its page and what to do, first what answers lack', async () => {
    const whole = { regio: 'Noord-Veluwe', pages: [], named: [] };
    const bot = await startBot({
      readings: () => [
        { ...whole, document: 'a-oud.pages', regio: null, matter: 'kind', lost: false },
        { ...whole, document: 'scan.pdf', matter: 'picture', pages: [2, 5], lost: true },
        { ...whole, document: 'lijst-2026.docx', matter: 'newer-version', named: ['lijst-2024.docx'], lost: false },
      ],
    });
    const page = await openPage();
    await open(page, bot, 'kennis', 'kennisbeheer');
    await page.getByRole('link', { name: 'Niet goed gelezen' }).click();
    await page.getByText('Bladzijden 2, 5').waitFor();
    await inspect(page, '33-readings');
    const rows = await page.locator('tbody tr').allInnerTexts();
    expect(rows.map((row) => row.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^scan\.pdf Noord-Veluwe Niet gelezen Een plaatje.*Bladzijden 2, 5 Zet er tekstherkenning/),
      expect.stringMatching(/^a-oud\.pages Onbekend Dit soort bestand.*Sla tekst op als \.docx/),
      expect.stringMatching(/^lijst-2026\.docx Noord-Veluwe Lijkt een nieuwere versie.*lijst-2024\.docx Gelden ze/),
    ]);
  });

  test('a question and a remark are put away, and then nothing is left', async () => {
    const bot = await start();
    const page = await openPage({ width: 390, height: 800, colorScheme: 'dark' });
    await open(page, bot, 'kennis', 'kennisbeheer');
    for (const [part, text, empty] of [
      ['Vragen zonder antwoord', VRAAG, 'Er zijn geen vragen zonder antwoord.'],
      ['Meldingen', OPMERKING, 'Er zijn geen meldingen.'],
    ] as const) {
      await page.getByRole('link', { name: part }).click();
      await page.getByText(text).waitFor();
      await inspect(page, `31-${part}`);
      await page.getByRole('button', { name: `Afgehandeld: ${text}` }).click();
      await page.getByText(empty).waitFor();
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test('what fails can be tried again', async () => {
    const bot = await start();
    const page = await openPage();
    await page.route('**/api/bronnen', (route) => route.abort(), { times: 1 });
    await open(page, bot, 'kennis', 'kennisbeheer');
    await page.getByText('De verbinding met Regiowijzer is weg').waitFor();
    await inspect(page, '32-offline');
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByText('3 bronnen').waitFor();
  });

  test('whoever does not look after the knowledge sees the sources alone', async () => {
    const bot = await start();
    const page = await openPage();
    await open(page, bot, 'kennis', 'huisarts-harderwijk');
    await page.getByText('3 bronnen').waitFor();
    expect(await page.getByRole('link', { name: 'Meldingen' }).count()).toBe(0);
    await open(page, bot, 'kennis/meldingen', 'huisarts-harderwijk');
    await page.getByText('3 bronnen').waitFor();
  });

  test('everybody can read what this is and what is kept, also with high contrast', async () => {
    const bot = await start();
    const page = await openPage();
    await page.emulateMedia({ contrast: 'more' });
    await open(page, bot, 'over', 'huisarts-harderwijk');
    expect(await page.locator('.app.contrast').count()).toBe(1);
    await page.getByText('180 dagen nadat die het laatst is gesteld').waitFor();
    await inspect(page, '33-about');
  });
});
