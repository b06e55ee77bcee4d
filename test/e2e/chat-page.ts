import type { Page } from 'playwright-core';

/** The chat page as a user works it. */
export interface ChatPage {
  page: Page;
  /** Chooses a demo user by its name, and waits for the introduction. */
  become(name: string): Promise<void>;
  /** Types a question, and gives the text of what the bot says to it. */
  ask(question: string): Promise<string>;
  /** Presses a button in the chat or above it, and gives the text of what the bot says to it. */
  press(name: string): Promise<string>;
}

export const BOT_MESSAGES = 'article:has(.webchat__bubble:not(.webchat__bubble--from-user))';

export async function openChat(page: Page, address: string): Promise<ChatPage> {
  await page.goto(address);
  const messages = page.locator(BOT_MESSAGES);
  const answered = async (act: () => Promise<void>) => {
    const before = await messages.count();
    await act();
    await messages.nth(before).waitFor();
    // Attachments are drawn after their message.
    await page.waitForTimeout(300);
    return (await messages.allInnerTexts()).slice(before).join('\n');
  };
  await messages.first().waitFor();
  return {
    page,
    async become(name) {
      await page.getByLabel('Kies als wie u de bot probeert').selectOption({ label: name });
      await messages.first().waitFor();
    },
    ask: (question) =>
      answered(async () => {
        const box = page.getByPlaceholder('Typ uw bericht');
        await box.fill(question);
        await box.press('Enter');
      }),
    press: (name) => answered(() => page.getByRole('button', { name }).last().click()),
  };
}
