import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] };
const FOLDER = process.env.SCREENSHOTS;

/** Looks at a page as it is now: no faults of accessibility; with SCREENSHOTS=folder a picture of it is kept there. */
export async function inspect(page: Page, name: string): Promise<void> {
  if (FOLDER) {
    mkdirSync(FOLDER, { recursive: true });
    await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
  }
  // Web Chat makes one for a moment, to keep the keyboard of a telephone away.
  await page.locator('input[tabindex="-1"]').first().waitFor({ state: 'detached' });
  expect(await findFaults(page), name).toEqual([]);
}

/** The faults of accessibility of a page as it is now. */
export async function findFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(RULES)})`)) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Fills in what must be filled in, and leaves what the page knows already. */
export async function fillIn(page: Page, kernvraag: string): Promise<void> {
  const choose = (group: RegExp, label: string) =>
    page.getByRole('radiogroup', { name: group }).getByLabel(label).first().check();
  await choose(/zorgen over de veiligheid/, 'Nee');
  await choose(/adres van inschrijving/, 'Ja');
  await choose(/Leeftijd/, '12 tot en met 15 jaar');
  await choose(/Weet het gezin/, 'Ja');
  await page.getByLabel('Waarover gaat uw vraag?').selectOption('meedenken');
  await page.getByLabel('School of verzuim').check();
  await page.getByLabel('Uw vraag in het kort').fill(kernvraag);
  await choose(/Wanneer wilt u antwoord/, 'Gewone termijn');
  await page.getByLabel('Uw organisatie').fill('Huisartsenpraktijk De Linde');
  await page.getByLabel('Uw telefoonnummer op het werk').fill('0341 123 456');
}

/** Does one action on the page of a request: its button, its text, and waits until it is done. */
export async function act(page: Page, button: string, tekst: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('textbox').last().fill(tekst);
  await page.getByRole('button', { name: 'Versturen', exact: true }).click();
  await page.getByText('Verstuurd.').waitFor();
}
