import type { Locator } from 'playwright-core';
import { normal, type Shown } from './ten-questions.ts';

/** What a page shows of the Adaptive Cards in a message: both clients draw them with Microsoft's own library. */
export async function readCards(message: Locator): Promise<Pick<Shown, 'card' | 'labels' | 'buttons'>> {
  const seen = async (selector: string) => {
    const texts = await message.locator(`.ac-adaptiveCard ${selector}`).filter({ visible: true }).allInnerTexts();
    return texts.map(normal);
  };
  return {
    // In Web Chat a choice has both marks.
    card: await seen('.ac-textBlock:not(label)'),
    labels: (await seen('label')).map((label) => label.replace(/ \*$/, '')),
    buttons: await seen('.ac-actionSet button'),
  };
}

/** Keeps a picture of the page in the folder SCREENSHOTS, if it is set. */
export async function keepPicture(message: Locator, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) await message.page().screenshot({ path: `${folder}/${name}.png` });
}
