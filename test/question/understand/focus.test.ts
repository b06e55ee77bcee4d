import { expect, test } from 'vitest';
import { focusOf } from '../../../src/question/understand/focus.ts';

test.each([
  [
    'the sentence that asks',
    'Jongen van 15, al drie aanbieders versleten en weer thuis. Mag de huisarts het expertteam bellen?',
    'Mag de huisarts het expertteam bellen?',
  ],
  [
    'the clause that asks of a sentence without stops',
    'ik heb hier een meisje van acht met buikpijn en vader wil vandaag nog hulp mag ik zelf verwijzen naar een aanbieder',
    'mag ik zelf verwijzen naar een aanbieder',
  ],
  [
    'with the clause that it points at',
    'goedemorgen bij ons zit al een jaar een jongen thuis nu hoor ik dat er een meedenkteam bestaat kan ik dat als huisarts zelf bellen of loopt dat via de toegang',
    'nu hoor ik dat er een meedenkteam bestaat kan ik dat als huisarts zelf bellen of loopt dat via de toegang',
  ],
  [
    'with the small word before the one that asks',
    'we hebben het er in het overleg over gehad maar niemand wist het meer binnen hoeveel dagen moet het besluit er eigenlijk zijn',
    'binnen hoeveel dagen moet het besluit er eigenlijk zijn',
  ],
  ['all of a short question', 'jongen thuis, wie bel ik', 'jongen thuis, wie bel ik'],
])('reads %s', (_, text, focus) => {
  expect(focusOf(text)).toBe(focus);
});
