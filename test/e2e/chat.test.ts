import { describe, expect, test } from 'vitest';
import type { AnswerPart } from '../../src/domain/answer-parts.ts';
import { answer } from '../helpers/answers.ts';
import { startBot } from '../helpers/start-bot.ts';
import { openChat } from './chat-page.ts';
import { chromiumPath, noticeWithoutChromium, openPage } from './chromium.ts';
import { findFaults } from './consultatie-pages.ts';

noticeWithoutChromium();

describe.skipIf(!chromiumPath)('the chat page', () => {
  test('a demo user asks, and sees the answer with region, source and warning', async () => {
    const actions = [{ kind: 'ask' as const, title: 'En bij een crisis?', value: 'Wat doe ik bij een crisis?' }];
    const parts: AnswerPart[] = [
      { kind: 'lead', text: 'De huisarts verwijst rechtstreeks naar de aanbieder.', cites: [1] },
      { kind: 'scope', text: 'Regio Noord-Veluwe · bron van 1 maart 2024' },
    ];
    const bot = await startBot({ answer: answer({ parts, warnings: ['Deze bron is oud.'], actions }) });
    const chat = await openChat(await openPage(), bot.address);
    await chat.become('Huisarts in Harderwijk');
    const shown = await chat.ask('Hoe verwijs ik?');
    for (const part of [
      'Regio Noord-Veluwe',
      'verwijst rechtstreeks',
      '3.2 Verwijzen',
      '1 maart 2024',
      'is oud',
      '[1]',
    ]) {
      expect(shown).toContain(part);
    }
    expect(bot.asked).toMatchObject([{ gemeente: 'Harderwijk', rol: 'huisarts', roleEstablished: true }]);
    await chat.press('En bij een crisis?');
    expect(bot.asked.at(-1)?.text).toBe('Wat doe ik bij een crisis?');
  });

  test('a new user chooses a gemeente and gets the answer, on a telephone in the dark', async () => {
    const clarify = answer({ kind: 'clarify', intent: 'region', sources: [] });
    const bot = await startBot({ answer: async ({ gemeente }) => (gemeente ? answer() : clarify) });
    const chat = await openChat(await openPage({ width: 390, height: 844, colorScheme: 'dark' }), bot.address);
    await chat.become('Nieuwe gebruiker');
    expect(await chat.press('Hoe verwijs ik een kind met ernstige dyslexie?')).toContain(
      'Het antwoord hangt af van uw regio',
    );
    await chat.page
      .getByRole('combobox', { name: 'Gemeente' })
      .last()
      .selectOption({ label: 'Druten (Rijk van Nijmegen)' });
    await chat.page.getByRole('combobox', { name: 'Functie' }).last().selectOption({ label: 'POH-jeugd' });
    await chat.press('Opslaan');
    await chat.page.getByText('verwijst rechtstreeks').first().waitFor();
    expect(bot.asked.at(-1)).toMatchObject({
      text: expect.stringContaining('dyslexie'),
      gemeente: 'Druten',
      rol: 'poh-jeugd',
    });
    expect(await chat.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test('the page has no faults of accessibility, in light and dark', async () => {
    const bot = await startBot();
    for (const colorScheme of ['light', 'dark'] as const) {
      const chat = await openChat(await openPage({ colorScheme }), bot.address);
      await chat.ask('Hoe verwijs ik?');
      expect(await findFaults(chat.page)).toEqual([]);
    }
  });
});
