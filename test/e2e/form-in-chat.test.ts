import { describe, expect, test } from 'vitest';
import { answer } from '../helpers/answers.ts';
import { startBot } from '../helpers/start-bot.ts';
import { openChat } from './chat-page.ts';
import { chromiumPath, noticeWithoutChromium, openPage } from './chromium.ts';
import { inspect } from './consultatie-pages.ts';

noticeWithoutChromium();

const ACTIONS = [{ kind: 'consultatie' as const, title: 'Leg dit voor aan de toegang', value: 'consultatie' }];

describe.skipIf(!chromiumPath)('the form in the chat', { timeout: 180_000 }, () => {
  test('on a telephone: part by part, stopped by a BSN, sent, and withdrawn from the receipt', async () => {
    const bot = await startBot({ answer: answer({ regio: 'Noord-Veluwe', actions: ACTIONS }) });
    const page = await openPage({ width: 390, height: 800, colorScheme: 'dark' });
    const chat = await openChat(page, bot.address);
    await chat.become('Huisarts in Harderwijk');
    await chat.ask('Hoe verwijs ik?');
    await chat.press('Leg dit voor aan de toegang');
    const card = page.locator('article').last();
    /** The first choice of a question is named by both, the others by their own words. */
    const choose = (name: RegExp) => card.getByRole('radio', { name }).check();

    expect(await chat.press('Invullen in deze chat')).toContain('Stap 1 van 5: Veiligheid');
    await inspect(page, '20-form-in-chat');
    expect(await chat.press('Verder')).toContain('Er klopt nog 1 veld niet');
    await choose(/zorgen over de veiligheid.*Nee$/);
    expect(await chat.press('Verder')).toContain('Stap 2 van 5');
    await choose(/adres van inschrijving.*Ja$/);
    await choose(/12 tot en met 15 jaar$/);
    await choose(/Weet het gezin.*Ja$/);
    expect(await chat.press('Verder')).toContain('Van 12 tot 16 jaar');
    await card.getByLabel('Waarover gaat uw vraag?').selectOption('meedenken');
    await card.getByLabel('School of verzuim').check();
    await card.getByLabel('Uw vraag in het kort').fill('Jongere met BSN 111222333 verzuimt veel van school.');
    await choose(/Gewone termijn$/);
    expect(await chat.press('Verder')).toContain('“111222333”');
    await inspect(page, '21-stopped-in-chat');
    await card.getByLabel('Uw vraag in het kort').fill('Jongere verzuimt veel van school. Wie denkt mee?');
    await chat.press('Verder');
    await chat.press('Verder');
    await card.getByLabel('Uw organisatie').fill('Huisartsenpraktijk De Linde');
    await card.getByLabel('Uw telefoonnummer op het werk').fill('0341 123 456');
    expect(await chat.press('Verder')).toContain('Klopt alles?');
    await inspect(page, '22-summary-in-chat');
    await card.getByLabel(/Ik heb de samenvatting gelezen/).check();
    const receipt = await chat.press('Aanvraag versturen');
    expect(receipt).toMatch(/kenmerk is [\w-]+/);
    expect(receipt).not.toContain('verzuimt');
    await inspect(page, '23-receipt-in-chat');
    await card.getByRole('button', { name: 'Intrekken', exact: true }).click();
    expect(await chat.press('Aanvraag intrekken')).toContain('is ingetrokken');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});
