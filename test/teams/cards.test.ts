import { expect, test } from 'vitest';
import { escapeMarkdown, shorten } from '../../src/domain/markdown.ts';
import { answerCard } from '../../src/teams/answer-card.ts';
import { confirmationCard, profileCard } from '../../src/teams/profile-card.ts';
import { toActivity } from '../../src/teams/to-activity.ts';
import { answer, source } from '../helpers/answers.ts';
import { textsIn } from '../helpers/card-buttons.ts';
import { faults } from '../helpers/card-faults.ts';
import { GEMEENTEN } from '../helpers/start-bot.ts';

const long = answer({
  lead: 'x'.repeat(1200),
  sources: Array.from({ length: 12 }, (_, index) =>
    source({
      title: `Bron ${index} ${'y'.repeat(200)}`,
      quote: '🙂'.repeat(900),
      outdated: true,
      validUntil: '2022-12',
    }),
  ),
  actions: Array.from({ length: 9 }, (_, index) => ({ kind: 'ask' as const, title: `Vraag ${index}`, value: 'v' })),
  warnings: ['Verouderd', 'Twee bronnen spreken elkaar tegen'],
});

test.each([
  ['an answer', answerCard({ answer: answer(), question: 'vraag' })],
  ['a long answer', answerCard({ answer: long, question: 'vraag'.repeat(4000) })],
  ['an answer without sources', answerCard({ answer: answer({ sources: [], regio: null }), question: 'vraag' })],
  ['the form', profileCard({ roleEstablished: false }, GEMEENTEN)],
  [
    'the form with a question',
    profileCard({ gemeente: 'Druten', rol: 'huisarts', roleEstablished: false }, GEMEENTEN, 'v'),
  ],
  ['the confirmation', confirmationCard('Ik onthoud: **Druten**.')],
])('%s is a valid Adaptive Card 1.5, in Dutch, with a fallback text', (_name, card) => {
  expect(faults(card)).toEqual([]);
  expect(card).toMatchObject({ version: '1.5', lang: 'nl' });
  expect(card.fallbackText).not.toBe('');
  expect(card.actions?.length ?? 0).toBeLessThanOrEqual(6);
});

test('the parser does object to a wrong card', () => {
  const wrong = { ...confirmationCard('x'), body: [{ type: 'TextBlok' as 'TextBlock', text: 'x' }] };
  expect(faults(wrong)).not.toEqual([]);
});

test('a long answer stays under what Teams takes, in cards and citations', () => {
  const activity = toActivity({ kind: 'answer', answer: long, question: 'vraag' }, { gemeenten: GEMEENTEN });
  expect(JSON.stringify(activity).length * 2).toBeLessThan(80_000);
  const [{ citation }] = activity.entities as unknown as [
    { citation: { position: number; appearance: Record<string, string> }[] },
  ];
  expect(citation).toHaveLength(10);
  for (const { position, appearance } of citation) {
    expect(activity.text).toContain(`[${position}]`);
    expect([...appearance.name!].length).toBeLessThanOrEqual(80);
    expect(appearance.abstract!.length).toBeLessThanOrEqual(160);
    expect(appearance.abstract).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  }
});

test('what a document says is shown as it is: no Markdown, no links of its own', () => {
  const evil = '[klik](javascript:alert(1)) ![x](http://evil/pixel) **vet** [http](http://evil/)';
  const card = answerCard({
    answer: answer({ lead: evil, sources: [source({ title: evil, section: evil, quote: evil })] }),
    question: 'v',
  });
  const [text, ...ofSource] = textsIn(card.body).filter((shown) => shown.includes('klik'));
  expect(text).toBe('klik x **vet** http');
  // Title and place in the list of sources; place and quote, with its number, among what waits behind the button.
  expect(ofSource).toHaveLength(4);
  for (const shown of ofSource.map((each) => each.replace(/ \[1\]$/, ''))) {
    expect(shown).toContain('\\[klik\\](javascript');
    expect(shown).toContain('\\*\\*vet\\*\\*');
    expect(shown).not.toMatch(/(?<!\\)[[\]]/);
  }
});

test.each([
  ['1. Inleiding', '1\\. Inleiding'],
  ['# kop', '\\# kop'],
  ['a_b *c*', 'a\\_b \\*c\\*'],
  ['3.2 Verwijzen', '3.2 Verwijzen'],
])('escapes %s', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('HTML in the text of a message shows as text', () => {
  const activity = toActivity({ kind: 'answer', answer: answer({ kind: 'privacy', lead: '<b>x</b>' }), question: 'v' });
  expect(activity.text).toBe('&lt;b>x&lt;/b>');
});

test('a link to a telephone or an https page in an answer stays', () => {
  const card = answerCard({
    answer: answer({ lead: 'Bel [0800-2000](tel:08002000) of [kijk](https://example.nl/a)' }),
    question: 'v',
  });
  expect(JSON.stringify(card)).toContain('[0800-2000](tel:08002000) of [kijk](https://example.nl/a)');
});

test('a source leads to its passage where that has a page, in the card and in the citations', () => {
  const url = 'https://bot.example/tab/bron?id=1f';
  const sources = [
    source({ url }),
    source({ url, section: '', page: null, document: 'b.pdf' }),
    source({ document: 'c.pdf' }),
  ];
  const { attachments, entities } = toActivity({ kind: 'answer', answer: answer({ sources }), question: 'vraag' });
  const shown = textsIn(attachments![0]!.content.body);
  expect(shown).toContain(`\\[1\\] [3.2 Verwijzen · bladzijde 7](${url})`);
  expect(shown).toContain(`\\[2\\] [Lees de passage](${url})`);
  expect(shown).toContain('\\[3\\] 3.2 Verwijzen · bladzijde 7');
  const [{ citation }] = entities as unknown as [{ citation: { appearance: { url?: string } }[] }];
  expect(citation.map(({ appearance }) => appearance.url)).toEqual([url, url, undefined]);
});

test('each paragraph of an answer is a text of its own: Teams leaves no space between those of one text', () => {
  const { body } = answerCard({ answer: answer({ lead: 'Eerst.\n\nDan:\n- een\n- twee' }), question: 'vraag' });
  expect(textsIn(body)).toEqual(expect.arrayContaining(['Eerst.', 'Dan:\n- een\n- twee']));
});

test.each([
  ['Het programma loopt van 2023 tot en met 2028', 28, 'Het programma loopt van…'],
  ['Het programma loopt van 2023', 24, 'Het programma loopt van…'],
  ['x'.repeat(50), 10, 'xxxxxxxxx…'],
])('what is cut ends with a whole word: %s', (text, max, cut) => {
  expect(shorten(text, max)).toBe(cut);
  expect(cut.length).toBeLessThanOrEqual(max);
});
