import { expect } from 'vitest';
import type { AdaptiveCard } from '../../src/teams/adaptive-card.ts';
import { type ActivityOverrides, invokeActivity } from './activities.ts';
import type { WireElement } from './card-buttons.ts';
import { faults } from './card-faults.ts';
import type { Bot } from './start-bot.ts';

type Data = Record<string, unknown>;

/** What the channel gives the client back for a pressed button. */
export interface Pressed {
  statusCode: number;
  type: string;
  value: unknown;
}

/** Presses a button as Teams does: its data with what was filled in beside it. */
export async function pressWith(bot: Bot, data: Data, overrides: ActivityOverrides = {}): Promise<Pressed> {
  const action = { type: 'Action.Execute', verb: data.verb, data };
  const value = { action, trigger: 'manual' };
  const response = await bot.post(invokeActivity(bot.connector.serviceUrl, 'adaptiveCard/action', value, overrides));
  expect(response.status).toBe(200);
  return (await response.json()) as Pressed;
}

/** The card that took the place of the one with the button; Microsoft's own parser takes it. */
export function cardOf({ type, value }: Pressed): AdaptiveCard {
  expect(type, String(value)).toBe('application/vnd.microsoft.card.adaptive');
  const card = value as AdaptiveCard;
  expect(faults(card)).toEqual([]);
  return card;
}

export function textOf({ type, value }: Pressed): string {
  expect(type).toBe('application/vnd.microsoft.activity.message');
  return value as string;
}

/** The data of a button, wherever it stands in the card. */
export function dataOf(card: AdaptiveCard, title: string): Data {
  const [button] = elementsOf(card).filter((each) => each.title === title && each.type === 'Action.Execute');
  if (!button) throw new Error(`There is no button "${title}"`);
  return button.data as Data;
}

/** What stands in the fields now, by field. */
export function valuesOf(card: AdaptiveCard): Data {
  const inputs = elementsOf(card).filter(({ type }) => String(type).startsWith('Input.'));
  return Object.fromEntries(inputs.map(({ id, value }) => [id, value]));
}

/** Presses a button of a card, with the fields as they stand and what is filled in now. */
export async function press(
  bot: Bot,
  card: AdaptiveCard,
  title: string,
  filled: Data = {},
  overrides: ActivityOverrides = {},
): Promise<Pressed> {
  return pressWith(bot, { ...dataOf(card, title), ...valuesOf(card), ...filled }, overrides);
}

function elementsOf(value: unknown): WireElement[] {
  if (Array.isArray(value)) return value.flatMap(elementsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.entries(value).flatMap(([key, item]) => (key === 'data' ? [] : elementsOf(item)))];
}
