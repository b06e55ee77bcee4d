import type { TextBlockOptions } from '@microsoft/teams.cards';
import { type AnswerPart, withCites } from '../domain/answer-parts.ts';
import { safeMarkdown, withCalls } from '../domain/markdown.ts';
import { box, type CardElement, numbered, textBlock } from './adaptive-card.ts';

/** One part of an answer as a card shows it, with the numbers of its sources. */
export function partElements(part: AnswerPart): CardElement[] {
  switch (part.kind) {
    case 'lead':
      return paragraphs(withCites(part.text, part), part.folded ? {} : { size: 'Medium' });
    case 'steps':
      return [
        ...titled(part.title),
        ...part.items.map((item, at) => numbered(`${at + 1}\\.`, [textBlock(itemText(part, item, at))])),
      ];
    case 'list':
      return [
        ...titled(part.title),
        textBlock(part.items.map((item, at) => `- ${itemText(part, item, at)}`).join('\n')),
      ];
    case 'table':
      return [...part.rows.flatMap((row) => rowElements(part.head, row)), ...tableCites(part)];
    case 'caveat':
      return [box('warning', paragraphs(`⚠ ${withCites(part.text, part)}`))];
    case 'quote':
      return [box('emphasis', [...titled(part.title), ...paragraphs(withCites(part.text, part))])];
    case 'numbers':
      return [box('attention', paragraphs(withCites(withCalls(part.text), part)))];
    case 'next':
      return paragraphs(withCites(withCalls(part.text), part));
    case 'callers':
      return paragraphs(withCites(part.text, part));
    case 'scope':
      return [textBlock(safeMarkdown(part.text), { isSubtle: true, size: 'Small' })];
  }
}

/** Teams leaves no space between the paragraphs of one text. */
function paragraphs(text: string, more: TextBlockOptions = {}): CardElement[] {
  return text.split('\n\n').map((paragraph) => textBlock(safeMarkdown(paragraph), more));
}

function titled(title: string | undefined): CardElement[] {
  return title === undefined ? [] : [textBlock(safeMarkdown(title), { weight: 'Bolder' })];
}

/** The sources of a list stand behind its last item. */
function itemText(part: Extract<AnswerPart, { items: string[] }>, item: string, at: number): string {
  return safeMarkdown(at === part.items.length - 1 ? withCites(item, part) : item);
}

/** A row reads on a phone too: its name, and beneath it each column with its head. */
function rowElements([, ...heads]: readonly string[], [name = '', ...cells]: readonly string[]): CardElement[] {
  const facts = cells.map((cell, at) => ({ title: heads[at] ?? '', value: safeMarkdown(cell) }));
  return [textBlock(safeMarkdown(name), { weight: 'Bolder' }), { type: 'FactSet', spacing: 'Small', facts }];
}

function tableCites(part: AnswerPart): CardElement[] {
  const marks = withCites('', part).trim();
  return marks === '' ? [] : [textBlock(marks, { spacing: 'Small' })];
}
