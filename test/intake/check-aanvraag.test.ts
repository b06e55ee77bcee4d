import { describe, expect, test } from 'vitest';
import { guard } from '../../src/guard/guard.ts';
import { checkAanvraag } from '../../src/intake/form/check-aanvraag.ts';
import type { FieldProblem } from '../../src/intake/handling/refusal.ts';
import { aanvraag, GEMEENTEN } from '../helpers/intake.ts';

const ports = { guard, gemeenten: () => GEMEENTEN };
const check = (overrides: Record<string, unknown>) => checkAanvraag(aanvraag(overrides), ports);

function problemsOf(overrides: Record<string, unknown>): FieldProblem[] {
  const checked = check(overrides);
  return checked.kind === 'problems' ? checked.problems : [];
}

test('a good request is taken, with the gemeente by its own name', () => {
  expect(check({ gemeente: 'gemeente MALDEN' })).toMatchObject({
    kind: 'good',
    aanvraag: { gemeente: 'Heumen' },
    regio: 'Rijk van Nijmegen',
  });
});

test('a started request carries the answer it came from, with its numbers and its words about danger', () => {
  const aanleiding = {
    vraag: 'Wie is de toegang in Druten?',
    antwoord: 'Bel het lokale team op 024-1234567. Bij direct gevaar: bel 112. Het kind slaat zichzelf nu.',
    bronnen: [{ document: 'beleid.pdf', section: '3.1 Lokaal team' }],
  };
  expect(check({ aanleiding }).kind).toBe('good');
  expect(problemsOf({ aanleiding: { ...aanleiding, antwoord: 'BSN 111222333' } })).toMatchObject([
    { veld: 'aanleiding.antwoord', woorden: ['111222333'] },
  ]);
});

describe('personal data', () => {
  test.each([
    ['kernvraag', 'Jongere met BSN 111222333 verzuimt van school, wie denkt mee?', ['111222333']],
    ['hulpToelichting', 'Eerder hulp gehad, bel moeder op 06-12345678.', ['06-12345678']],
    ['organisatie', 'Praktijk 111222333', ['111222333']],
    ['belmoment', 'na 17 uur, BSN 111222333', ['111222333']],
  ])('in %s is refused at the field', (veld, text, woorden) => {
    const problem = problemsOf({ [veld]: text }).find((each) => each.veld === veld);
    expect(problem).toMatchObject({ veld, woorden });
    for (const word of woorden) expect(problem!.melding).toContain(word);
  });

  test('the words to take out are named even where the text is too long as well', () => {
    const kernvraag = `Sandra de Vries, BSN 111222333. ${'a '.repeat(5000)}`;
    expect(problemsOf({ kernvraag })).toMatchObject([{ veld: 'kernvraag', woorden: ['Sandra de Vries', '111222333'] }]);
  });

  test('of the person who asks is no problem', () => {
    expect(check({ belmoment: 'na 17 uur op 06-12345678', email: 'jan.jansen@praktijk.nl' }).kind).toBe('good');
    expect(check({ belmoment: 'na 17 uur, vraag naar Sandra de Vries' }).kind).toBe('good');
  });

  test('what is said of a wrong e-mail address is no address to write to', () => {
    const [problem] = problemsOf({ email: 'geen adres' });
    expect(problem).toMatchObject({ veld: 'email', melding: expect.not.stringMatching(/\S@\S+\.\S/) });
  });
});

describe('acute danger ends the form', () => {
  test.each([
    ['chosen', { veiligheid: 'acuut' }],
    ['chosen, whatever else is wrong', { veiligheid: 'acuut', gemeente: 'Nergens', kernvraag: '' }],
    ['written', { kernvraag: 'Meisje zegt dat ze dood wil en heeft pillen klaarliggen' }],
    ['written beside personal data', { hulpToelichting: 'Sandra de Vries zegt dat ze nu dood wil' }],
    ['written in a field nobody knows', { extra: 'vader slaat het kind nu' }],
  ])('%s', (_name, overrides) => {
    expect(check(overrides)).toEqual({ kind: 'acute' });
  });
});

test.each([
  ['an unknown gemeente', { gemeente: 'Nergenshuizen' }, 'gemeente', 'Nergenshuizen'],
  ['a gemeente of two regions', { gemeente: 'Zeewolde' }, 'regio', 'Flevoland'],
  [
    'an age that contradicts the kind',
    { vraagtype: 'dyslexie', leeftijdsgroep: '16-17' },
    'leeftijdsgroep',
    'Dyslexie',
  ],
  ['18+ for a toddler', { vraagtype: 'overgang-18', leeftijdsgroep: '0-3' }, 'leeftijdsgroep', 'Overgang'],
  ['10,000 characters', { kernvraag: 'a'.repeat(10_000) }, 'kernvraag', '500'],
  ['only spaces', { kernvraag: '   ' }, 'kernvraag', 'Vul'],
  ['nobody to reach', { telefoon: '', email: '' }, 'telefoon', 'e-mailadres'],
  ['a BSN for a telephone number', { telefoon: '111222333' }, 'telefoon', 'burgerservicenummer'],
  ['no confirmation', { bevestigd: false }, 'bevestigd', 'bevestig'],
  ['a choice that is not there', { termijn: 'vandaag' }, 'termijn', 'Kies'],
  ['no domain', { domeinen: [] }, 'domeinen', 'één'],
  ['a field that is not there', { bsn: 'x' }, 'bsn', 'hoort niet'],
  [
    'a forged answer',
    { aanleiding: { vraag: 'x', antwoord: 'y', bronnen: [], script: 'z' } },
    'aanleiding.script',
    'niet',
  ],
])('%s is refused at its field', (_name, overrides, veld, words) => {
  const problems = problemsOf(overrides);
  expect(problems.map((problem) => problem.veld)).toEqual([veld]);
  expect(problems[0]!.melding).toContain(words);
});

test('a gemeente of two regions is taken with the region', () => {
  expect(check({ gemeente: 'Zeewolde', regio: 'Flevoland' })).toMatchObject({ kind: 'good', regio: 'Flevoland' });
});

test('HTML and Markdown are kept as the text they are; control characters go', () => {
  const kernvraag = '<script>alert(1)</script> **vet** [x](javascript:1)\u202e\u0000 en verzuim';
  expect(check({ kernvraag })).toMatchObject({
    aanvraag: { kernvraag: '<script>alert(1)</script> **vet** [x](javascript:1) en verzuim' },
  });
});

test.each([null, 'tekst', 7, [], {}])('%j is no request', (raw) => {
  expect(checkAanvraag(raw, ports).kind).toBe('problems');
});
