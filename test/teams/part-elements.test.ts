import { describe, expect, test } from 'vitest';
import type { AnswerPart } from '../../src/domain/answer-parts.ts';
import { withCalls } from '../../src/domain/markdown.ts';
import { answerCard } from '../../src/teams/answer-card.ts';
import { toActivity } from '../../src/teams/to-activity.ts';
import { answer, source } from '../helpers/answers.ts';
import { buttonsOf, textsIn, titlesOf, type WireCard } from '../helpers/card-buttons.ts';
import { faults } from '../helpers/card-faults.ts';

const PARTS: AnswerPart[] = [
  { kind: 'lead', text: 'Bel eerst het team.', cites: [1] },
  { kind: 'steps', title: 'Zo gaat het', items: ['Huisarts: belt.', 'Team: denkt mee.'], cites: [1] },
  { kind: 'list', items: ['Druten', 'Heumen'] },
  { kind: 'table', head: ['Regio', 'Termijn', 'Wie'], rows: [['Regio A', 'drie dagen', 'het team']], cites: [2] },
  { kind: 'callers', text: 'Ja, de huisarts mag bellen.' },
  { kind: 'caveat', text: 'Let op: alleen in Druten.' },
  { kind: 'next', text: 'Wie weet het wel? Bel 024-1234567.' },
  { kind: 'scope', text: 'Regio X · bron van 2024' },
  { kind: 'quote', title: 'In de bron', text: 'De huisarts belt het team.', cites: [1], folded: true },
];

function cardOf(parts: AnswerPart[], more: Parameters<typeof answer>[0] = {}): WireCard {
  const card = answerCard({ answer: answer({ parts, ...more }), question: 'vraag' });
  expect(faults(card)).toEqual([]);
  return card;
}

describe('each part has a form of its own', () => {
  const { body } = cardOf(PARTS);

  test('the answer leads, larger than the rest', () => {
    expect(body[0]).toMatchObject({ type: 'TextBlock', size: 'Medium', text: 'Bel eerst het team. [1]' });
  });

  test('steps are numbered, and their source stands behind the last', () => {
    const steps = body.filter(({ type }) => type === 'ColumnSet').map((step) => textsIn([step]));
    expect(steps).toEqual([
      ['1\\.', 'Huisarts: belt.'],
      ['2\\.', 'Team: denkt mee. [1]'],
    ]);
  });

  test('a list has bullets, a table a row for each with its heads', () => {
    expect(textsIn(body)).toContain('- Druten\n- Heumen');
    expect(body.find(({ type }) => type === 'FactSet')!.facts).toEqual([
      { title: 'Termijn', value: 'drie dagen' },
      { title: 'Wie', value: 'het team' },
    ]);
  });

  test('a caveat warns, and the scope is one quiet line', () => {
    const caveat = body.find(({ style }) => style === 'warning')!;
    expect(textsIn([caveat])).toEqual(['⚠ Let op: alleen in Druten.']);
    const scope = body.filter(({ isSubtle }) => isSubtle);
    expect(scope).toMatchObject([{ text: 'Regio X · bron van 2024', size: 'Small' }]);
  });

  test('a telephone number can be called', () => {
    expect(textsIn(body)).toContain('Wie weet het wel? Bel [024-1234567](tel:0241234567).');
  });
});

test.each([
  ['Bel **112**, of **0800-2000**.', 'Bel [112](tel:112), of [0800-2000](tel:08002000).'],
  ['**113** of 0800-0113', '[113](tel:113) of [0800-0113](tel:08000113)'],
  ['bel **Hulp, 0800-2000** (gratis)', 'bel **Hulp, [0800-2000](tel:08002000)** (gratis)'],
  ['[0800-2000](tel:08002000)', '[0800-2000](tel:08002000)'],
  ['artikel 1121, 2023-2028, 0-18 jaar', 'artikel 1121, 2023-2028, 0-18 jaar'],
])('numbers to call: %s', (text, linked) => {
  expect(withCalls(text)).toBe(linked);
});

test('what is folded, and quotes with other words than the answer, wait behind one button', () => {
  const sources = [source({ quote: 'De huisarts belt het team.' }), source({ quote: 'Geheel andere woorden hier.' })];
  const card = cardOf(PARTS, { sources });
  const [toggle, ...others] = buttonsOf(card).filter(({ type }) => type === 'Action.ToggleVisibility');
  expect(others).toEqual([]);
  expect(toggle.title).toBe('Meer uit de bron');
  const more = card.body.find(({ id }) => id === toggle.targetElements[0])!;
  expect(more.isVisible).toBe(false);
  expect(textsIn([more])).toEqual([
    'In de bron',
    'De huisarts belt het team. [1]',
    '3.2 Verwijzen · bladzijde 7',
    'Geheel andere woorden hier. [2]',
  ]);
});

test('an answer with nothing more has no button for it', () => {
  expect(titlesOf(cardOf([{ kind: 'lead', text: source().quote, cites: [1] }]))).toEqual(['Klopt niet?']);
});

test('each document stands once among the sources, with its places', () => {
  const sources = [source(), source({ section: '4 Bellen' }), source({ document: 'kaart.pdf', title: 'Kaart' })];
  const shown = textsIn(cardOf(PARTS, { sources }).body);
  expect(shown.filter((text) => text === 'Werkafspraken huisartsen en gemeenten')).toHaveLength(1);
  expect(shown.filter((text) => /^\\\[\d\\\]/.test(text))).toEqual([
    '\\[1\\] 3.2 Verwijzen · bladzijde 7',
    '\\[2\\] 4 Bellen · bladzijde 7',
    '\\[3\\] 3.2 Verwijzen · bladzijde 7',
  ]);
});

test('a warning is said once', () => {
  const sources = [source({ outdated: true })];
  const shown = JSON.stringify(cardOf(PARTS, { sources, warnings: ['Let op: dit is oud.'] }));
  expect(shown.split('Let op: dit is oud.')).toHaveLength(2);
});

test('where there may be danger the numbers come first, to be seen at once, and nothing stands above the card', () => {
  const numbers: AnswerPart = { kind: 'numbers', text: '**Is er nu gevaar?** Bel **112**.' };
  const found = answer({ danger: 'possible', parts: [numbers, ...PARTS] });
  const { text, summary, attachments } = toActivity({ kind: 'answer', answer: found, question: 'vraag' });
  expect(text).toBe('');
  expect(summary).toMatch(/^Is er nu gevaar\? Bel 112/);
  const [first] = attachments![0]!.content.body;
  expect(first).toMatchObject({ type: 'Container', style: 'attention' });
  expect(textsIn([first])).toEqual(['**Is er nu gevaar?** Bel [112](tel:112).']);
});

test('words that grew stay in the text, and the card has what is folded', () => {
  const found = answer({ parts: PARTS });
  const { text, attachments } = toActivity({ kind: 'answer', answer: found, question: 'vraag', inText: true });
  expect(text).toContain('Bel eerst het team. [1]');
  expect(text).not.toContain('De huisarts belt');
  const shown = textsIn(attachments![0]!.content.body);
  expect(shown).toContain('De huisarts belt het team. [1]');
  expect(shown).not.toContain('Bel eerst het team. [1]');
});

test('an answer takes the width of the chat', () => {
  expect(cardOf(PARTS).msteams).toEqual({ width: 'Full' });
});
