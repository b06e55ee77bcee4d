import { beforeAll, describe, expect, test } from 'vitest';
import { buildTab } from '../../src/server/tab/build-tab.ts';
import { answer } from '../helpers/answers.ts';
import { startBot } from '../helpers/start-bot.ts';
import { openChat } from './chat-page.ts';
import { chromiumPath, noticeWithoutChromium, openPage } from './chromium.ts';
import { act, fillIn, inspect } from './consultatie-pages.ts';

noticeWithoutChromium();

const ACTIONS = [{ kind: 'consultatie' as const, title: 'Leg dit voor aan de toegang', value: 'consultatie' }];
const KERNVRAAG = 'Jongere verzuimt veel van school. Wie kan meedenken?';

// A browser on a busy machine is slow.
const SLOW = { timeout: 180_000 };

describe.skipIf(!chromiumPath)('a consultatie', SLOW, () => {
  beforeAll(() => buildTab());

  test('from the answer in the chat to the toegang, and the answer back', async () => {
    const bot = await startBot({ answer: answer({ regio: 'Noord-Veluwe', actions: ACTIONS }) });
    const chatPage = await openPage();
    const chat = await openChat(chatPage, bot.address);
    await chat.become('Huisarts in Harderwijk');
    await chat.ask('Hoe verwijs ik?');
    expect(await chat.press('Leg dit voor aan de toegang')).toContain('Uw vraag en mijn antwoord gaan mee');
    await inspect(chatPage, '01-way-in');

    const opened = chatPage.context().waitForEvent('page');
    await chatPage.getByRole('button', { name: 'Formulier openen' }).last().click();
    const form = await opened;
    expect(form.url()).not.toContain('verwijs');
    await form.getByText('Dit gaat mee uit uw vraag').click();
    await form.getByText('Hoe verwijs ik?').waitFor();
    await fillIn(form, 'Jongere met BSN 111222333 verzuimt veel van school.');
    await form.getByRole('button', { name: 'Verder naar de samenvatting' }).click();
    await form.getByRole('alert').getByText('111222333').first().waitFor();
    await inspect(form, '02-stopped');

    await form.getByLabel('Uw vraag in het kort').fill(KERNVRAAG);
    await form.getByRole('button', { name: 'Verder naar de samenvatting' }).click();
    await form.getByLabel(/Ik heb de samenvatting gelezen/).check();
    await inspect(form, '03-summary');
    await form.getByRole('button', { name: 'Aanvraag versturen' }).click();
    await form.getByRole('heading', { name: 'Uw aanvraag is verstuurd' }).waitFor();
    await inspect(form, '04-receipt');

    const werkbak = await chatPage.context().newPage();
    await werkbak.goto(`${bot.address}/tab/werkbak?als=consulent-harderwijk`);
    await werkbak.getByRole('table').getByRole('link').waitFor();
    await inspect(werkbak, '05-werkbak');
    await werkbak.getByRole('table').getByRole('link').click();
    await werkbak.getByRole('button', { name: 'Oppakken' }).click();
    await werkbak.getByText('U hebt de aanvraag opgepakt.').waitFor();
    await act(werkbak, 'Vraag terugstellen', 'Hoe lang speelt dit al?');
    await inspect(werkbak, '06-asked-back');

    await chatPage.bringToFront();
    await chatPage.getByText('Hoe lang speelt dit al?').waitFor();
    await chatPage.getByRole('button', { name: 'Antwoorden' }).last().click();
    await chatPage.getByLabel('Uw antwoord').last().fill('Ongeveer een half jaar.');
    await inspect(chatPage, '07-question-in-chat');
    expect(await chat.press('Antwoord versturen')).toContain('Uw antwoord is verstuurd');

    await werkbak.bringToFront();
    await werkbak.reload();
    await werkbak.getByText('Ongeveer een half jaar.').waitFor();
    await act(werkbak, 'Antwoord geven', 'Het lokale team kan meedenken.\nBel gerust.');
    await inspect(werkbak, '08-answered');

    await chatPage.bringToFront();
    await chatPage.getByText('Het lokale team kan meedenken.').waitFor();
    await inspect(chatPage, '09-answer-in-chat');
    expect(JSON.stringify(bot.log)).not.toContain('school');
  });

  test('who comes second gets one clear message and sees what is now', async () => {
    const bot = await startBot();
    const { kenmerk } = await submitByApi(bot.address);
    const page = await openPage({ width: 390, height: 800, colorScheme: 'dark' });
    await page.goto(`${bot.address}/tab/werkbak/${kenmerk}?als=consulent-harderwijk`);
    await page.getByRole('button', { name: 'Oppakken' }).waitFor();
    const first = await post(bot.address, `/api/consultaties/${kenmerk}/oppakken`, {}, 'consulent-harderwijk', '"1"');
    expect(first.status).toBe(200);
    await page.getByRole('button', { name: 'Oppakken' }).click();
    await page.getByText('intussen veranderd').waitFor();
    const focused = () => page.evaluate<string>('document.activeElement.textContent');
    expect(await focused()).toContain('intussen veranderd');
    await page.getByRole('button', { name: 'Antwoord geven' }).click();
    expect(await focused()).toBe('Antwoord geven');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Annuleren' }).click();
    expect(await focused()).toBe('Antwoord geven');
    await inspect(page, '10-second');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);

    // What was typed outlives a colleague who is first, and who cancels.
    await page.getByRole('button', { name: 'Antwoord geven' }).click();
    await page.getByLabel('Uw antwoord').fill('Bel het team op maandag.');
    const answered = { tekst: 'Een ander antwoord.' };
    await post(bot.address, `/api/consultaties/${kenmerk}/antwoord`, answered, 'consulent-harderwijk', '"2"');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('intussen veranderd').waitFor();
    await page.getByText('Een ander antwoord.').waitFor();
    expect(await page.getByLabel('Uw antwoord').inputValue()).toBe('Bel het team op maandag.');
    await page.getByRole('button', { name: 'Annuleren' }).click();
    await page.getByRole('link', { name: 'Naar de lijst' }).click();
    await page.goBack();
    await page.getByRole('button', { name: 'Antwoord geven' }).click();
    expect(await page.getByLabel('Uw antwoord').inputValue()).toBe('Bel het team op maandag.');
    const asked = page.waitForEvent('dialog');
    await Promise.all([asked.then((dialog) => dialog.dismiss()), page.reload({ timeout: 2000 }).catch(() => {})]);
    expect((await asked).type()).toBe('beforeunload');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('Bel het team op maandag.').waitFor();
    expect(await page.getByLabel('Uw antwoord').count()).toBe(0);
  });

  test('the form keeps what was typed last, and comes back from its summary', async () => {
    const bot = await startBot();
    const page = await openPage();
    await page.goto(`${bot.address}/tab/consultatie?als=huisarts-harderwijk`);
    await page.getByRole('button', { name: 'Verder naar de samenvatting' }).click();
    const wrong = page.getByRole('alert').getByRole('link');
    await wrong.first().waitFor();
    const named = await wrong.allTextContents();
    expect([named[0], named.at(-1)]).toEqual(['Zijn er zorgen over de veiligheid?', 'Uw telefoonnummer op het werk']);
    await wrong.last().click();
    await page.keyboard.type('0341 123 456');
    expect(await page.getByLabel('Uw telefoonnummer op het werk').inputValue()).toBe('0341 123 456');
    await fillIn(page, KERNVRAAG);
    await page.getByLabel('Wanneer bent u het best te bereiken?').fill('na 17 uur');
    await page.keyboard.press('Enter');
    await page.getByLabel(/Ik heb de samenvatting gelezen/).waitFor();
    const headers = { 'X-Demo-User': 'huisarts-harderwijk' };
    const draft = async () => (await fetch(`${bot.address}/api/concept`, { headers })).json();
    await expect.poll(draft).toMatchObject({ belmoment: 'na 17 uur' });
    await page.goBack();
    expect(await page.getByLabel('Uw vraag in het kort').inputValue()).toBe(KERNVRAAG);
    await page.reload();
    await page.getByText('U gaat verder met wat u eerder invulde').waitFor();
    await inspect(page, '12-begun');
    await page.getByRole('button', { name: 'Opnieuw beginnen' }).click();
    await page.getByText('U gaat verder met wat u eerder invulde').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Uw vraag in het kort').inputValue()).toBe('');
    expect(await draft()).not.toHaveProperty('kernvraag');
  });

  test('danger ends the form at once, and nothing is kept', async () => {
    const bot = await startBot();
    const page = await openPage();
    await page.goto(`${bot.address}/tab/consultatie?als=huisarts-harderwijk`);
    await page.getByLabel('Er is nu gevaar').click();
    await page.getByText('Bel 112').first().waitFor();
    expect(await page.getByRole('link', { name: '112', exact: true }).getAttribute('href')).toBe('tel:112');
    expect(await page.getByRole('alert').textContent()).not.toContain('tel:');
    await inspect(page, '11-danger');
    const draft = await fetch(`${bot.address}/api/concept`, { headers: { 'X-Demo-User': 'huisarts-harderwijk' } });
    expect(await draft.json()).toEqual({});
  });
});

async function submitByApi(address: string): Promise<{ kenmerk: string }> {
  const aanvraag = {
    ...{
      gemeente: 'Harderwijk',
      verblijf: 'thuis',
      rol: 'huisarts',
      organisatie: 'De Linde',
      telefoon: '0341 123 456',
    },
    ...{ vraagtype: 'meedenken', leeftijdsgroep: '12-15', domeinen: ['school'], kernvraag: KERNVRAAG },
    ...{ besproken: 'ja', veiligheid: 'geen-zorgen', termijn: 'regulier', bevestigd: true },
  };
  const response = await post(address, '/api/consultaties', aanvraag, 'huisarts-harderwijk');
  return (await response.json()) as { kenmerk: string };
}

function post(address: string, path: string, body: object, user: string, etag?: string): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', 'X-Demo-User': user, 'Idempotency-Key': crypto.randomUUID() };
  return fetch(address + path, {
    method: 'POST',
    headers: { ...headers, ...(etag && { 'If-Match': etag }) },
    body: JSON.stringify(body),
  });
}
