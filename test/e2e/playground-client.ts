import type { Locator, Page } from 'playwright-core';
import { keepPicture, readCards } from './shown-card.ts';
import { type Client, normal, type Shown } from './ten-questions.ts';

/** Microsoft's Agents Playground draws an activity as two messages: its text, and its card. */
export async function openPlayground(page: Page, address: string): Promise<Client> {
  await page.goto(address);
  const messages = page.locator('[aria-label="Message header"]').locator('..');
  const fromBot = messages.filter({ has: page.locator('[aria-label="Message author"]') });
  const typing = page.getByRole('textbox').last();
  await fromBot.first().waitFor();
  let count = 0;
  const read = async (from: number): Promise<Shown> => {
    const parts = (await fromBot.all()).slice(from);
    count += 1;
    await keepPicture(fromBot, `playground-${count}`);
    return readParts(parts);
  };
  return {
    async say(text) {
      const before = await fromBot.count();
      await typing.click();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
      await fromBot.nth(before).waitFor();
      await page.waitForTimeout(500);
      return read(before);
    },
    async press(title) {
      await fromBot.last().getByRole('button', { name: title }).click();
      await fromBot.last().getByLabel('Display Invoked Message').waitFor();
      return read((await fromBot.count()) - 1);
    },
  };
}

async function readParts(parts: readonly Locator[]): Promise<Shown> {
  const shown: Shown = { text: '', citations: [], card: [], labels: [], buttons: [], isLabelledAi: false };
  for (const part of parts) {
    if (await part.getByText('AI generated').isVisible()) shown.isLabelledAi = true;
    if ((await part.locator('.ac-adaptiveCard').count()) > 0) Object.assign(shown, await readCards(part));
    else Object.assign(shown, await readText(part));
  }
  return shown;
}

async function readText(part: Locator): Promise<Pick<Shown, 'text' | 'citations'>> {
  const [text = ''] = await part.locator('.fai-OutputCard').allInnerTexts();
  const citations: string[] = [];
  for (const citation of await part.locator('.fai-Citation').all()) citations.push(await readCitation(citation));
  return { text: normal(text), citations };
}

/** The name of a source shows while the pointer is on its number. */
async function readCitation(citation: Locator): Promise<string> {
  const page = citation.page();
  const name = page.locator('.fai-PreviewMetadata__primaryText');
  await citation.hover();
  await name.waitFor();
  const read = `${await citation.textContent()} ${await name.textContent()}`;
  await page.mouse.move(0, 0);
  await name.waitFor({ state: 'detached' });
  return read;
}
