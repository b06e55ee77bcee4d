import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OpenedPassage } from '../../src/kennis/open-passage.ts';
import { buildTab } from '../../src/server/tab/build-tab.ts';
import { answer, source } from '../helpers/answers.ts';
import { type Bot, startBot } from '../helpers/start-bot.ts';
import { openChat } from './chat-page.ts';
import { chromiumPath, noticeWithoutChromium, openPage } from './chromium.ts';
import { inspect } from './consultatie-pages.ts';

noticeWithoutChromium();

const PLACE = '0123456789abcdef';
const PASSAGE: OpenedPassage = {
  ...{
    title: 'Werkafspraken verwijzen',
    regio: 'Noord-Veluwe',
    date: '2019-03',
    validFrom: '2019-04',
    validUntil: null,
    outdated: true,
  },
  ...{ section: ['3. Verwijzen', '3.2 Huisarts'], page: 7, url: 'https://regio.example/werkafspraken.pdf' },
  before: ['De huisarts bespreekt de vraag eerst met de ouders.'],
  text: 'De huisarts verwijst rechtstreeks naar de aanbieder.\n- Het team krijgt bericht.\n- De ouders ook.',
  after: ['De aanbieder belt het gezin binnen een week.', `Zie ${'x'.repeat(200)}.`],
};

const start = () =>
  startBot({
    answer: answer({ sources: [source({ place: PLACE })] }),
    openPassage: (id) => (id === PLACE ? PASSAGE : undefined),
  });

const open = async (page: Page, bot: Bot, query: string) => {
  await page.goto(`${bot.address}/tab/bron?${query}als=huisarts-harderwijk`);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

describe.skipIf(!chromiumPath)('the page of a source', { timeout: 180_000 }, () => {
  beforeAll(() => buildTab());

  test('shows the passage in its place, and what stands before it at a press of a key', async () => {
    const bot = await start();
    const page = await openPage();
    await open(page, bot, `id=${PLACE}&`);
    await page.getByRole('heading', { level: 1, name: 'Werkafspraken verwijzen' }).waitFor();
    await page.getByText('Regio Noord-Veluwe · datum maart 2019 · geldig vanaf april 2019 · bladzijde 7').waitFor();
    await page.getByText('3. Verwijzen › 3.2 Huisarts').waitFor();
    await page.getByText('Let op: deze bron kan verouderd zijn.').waitFor();
    const passage = page.getByRole('region', { name: 'De passage bij het antwoord' });
    expect(await passage.locator('mark').textContent()).toContain('verwijst rechtstreeks');
    await page.getByRole('region', { name: 'Wat hierna staat' }).getByText('binnen een week').waitFor();
    expect(await page.getByText('bespreekt de vraag eerst').isVisible()).toBe(false);
    await page.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.getByText('bespreekt de vraag eerst').waitFor();
    const original = page.getByRole('link', { name: 'Open het hele document' });
    expect(await original.getAttribute('href')).toBe(PASSAGE.url);
    await inspect(page, '40-source');
  });

  test.each(['light', 'dark'] as const)('fits a telephone (%s)', async (colorScheme) => {
    const bot = await start();
    const page = await openPage({ width: 375, height: 800, colorScheme });
    await open(page, bot, `id=${PLACE}&`);
    await page.getByText('binnen een week').waitFor();
    await inspect(page, `41-source-${colorScheme}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
    await page.getByRole('link', { name: 'Over' }).click();
    await page.getByRole('heading', { name: 'Over Regiowijzer' }).waitFor();
    expect(page.url()).not.toContain(PLACE);
  });

  test('says what is the matter: nothing asked, not there, slow, and out of reach', async () => {
    const bot = await start();
    const page = await openPage();
    await open(page, bot, '');
    await page.getByText('Open deze pagina met een link onder een antwoord').waitFor();
    await open(page, bot, 'id=ffffffffffffffff&');
    await page.getByRole('alert').getByText('Deze passage staat niet in de bronnen die u mag zien.').waitFor();
    await inspect(page, '42-not-there');
    const held = Promise.withResolvers<void>();
    await page.route('**/api/bronnen/*', async (route) => held.promise.then(() => route.abort()), { times: 1 });
    await open(page, bot, `id=${PLACE}&`);
    await page.getByText('Laden…').waitFor();
    held.resolve();
    await page.getByText('De verbinding met Regiowijzer is weg').waitFor();
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByText('verwijst rechtstreeks').waitFor();
  });

  test('opens from the sources of an answer, for the demo user who asked', async () => {
    const bot = await start();
    const page = await openPage();
    const chat = await openChat(page, bot.address);
    await chat.become('Huisarts in Harderwijk');
    await chat.ask('Hoe verwijs ik?');
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: '3.2 Verwijzen · bladzijde 7' }).click();
    const source = await opened;
    await source.getByRole('region', { name: 'De passage bij het antwoord' }).waitFor();
    expect(source.url()).toBe(`${bot.address}/tab/bron?id=${PLACE}&als=huisarts-harderwijk`);
  });
});
