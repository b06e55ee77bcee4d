import { isDeepStrictEqual } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { demoTexts } from '../../src/texts/server.ts';
import { BOT_MESSAGES, openChat } from './chat-page.ts';
import { keepPicture, readCards } from './shown-card.ts';
import { type Client, normal, type Shown } from './ten-questions.ts';

/** The bot's own chat page, as somebody it does not know. */
export async function openWebChat(page: Page, address: string, name = 'web-chat'): Promise<Client> {
  const chat = await openChat(page, address);
  await chat.become('Nieuwe gebruiker');
  let count = 0;
  const last = async () => {
    const message = page.locator(BOT_MESSAGES).last();
    count += 1;
    const shown = await readWhole(message);
    await keepPicture(message, `${name}-${count}`);
    return shown;
  };
  return {
    async say(text) {
      await chat.ask(text);
      return last();
    },
    async press(title) {
      await chat.press(title);
      return last();
    },
  };
}

/** A card is drawn after its message, and later on a busy machine. */
async function readWhole(message: Locator, before?: Shown): Promise<Shown> {
  const shown = await readMessage(message);
  if (isDeepStrictEqual(shown, before)) return shown;
  await message.page().waitForTimeout(100);
  return readWhole(message, shown);
}

async function readMessage(message: Locator): Promise<Shown> {
  const texts = await message.locator('.webchat__render-markdown--message-activity').allInnerTexts();
  const sources = await message.locator('.webchat__link-definitions__list-item').allInnerTexts();
  const label = message.locator('.webchat__activity-status').getByText(demoTexts.madeByAi);
  return {
    text: normal(texts.join('\n')),
    // The page lists them in the card alone: what is not drawn has no space behind its number.
    citations: sources.map((each) => normal(each).replace(/^(\d+) ?/, '$1 ')),
    ...(await readCards(message)),
    isLabelledAi: await label.isVisible(),
  };
}
