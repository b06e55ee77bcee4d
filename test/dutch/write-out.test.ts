import { describe, expect, it } from 'vitest';
import { writeOut } from '../../src/dutch/write-out.ts';

describe('what is typed in haste', () => {
  it.each([
    ['hvl kids wachten nu', 'hoeveel kinderen wachten nu'],
    ['mag ik als ha direct verwijzen', 'mag ik als huisarts direct verwijzen'],
    ['naam v d regiomanager', 'naam van de regiomanager'],
    ['rol v/d GI', 'rol van de GI'],
    ['tel nr cjg', 'telefoonnummer cjg'],
    ['wat is het nr van het cjg', 'wat is het nummer van het cjg'],
    ['crisis nr druten', 'crisis nummer druten'],
    ['nr van veilig thuis', 'nummer van veilig thuis'],
    ['verwijzen nr jggz', 'verwijzen naar jggz'],
    ['gr 8', 'groep 8'],
    ['wnr start dat', 'wanneer start dat'],
    ['hoe verwys ik', 'hoe verwijs ik'],
    ['telefoonumer cjg', 'telefoonnummer cjg'],
    ['wachtijd behandeling', 'wachttijd behandeling'],
    ['doorverwijzn naar ggz', 'doorverwijzen naar ggz'],
  ])('%s', (typed, meant) => {
    expect(writeOut(typed)).toBe(meant);
  });

  it.each([
    'Wat is het BEN?',
    'T is een letter',
    "'t gaat goed",
    'de wachttijden zijn lang',
    'wie neemt het vt-dossier over',
    'verwijzer',
    'hobby van de jongere',
  ])('leaves alone: %s', (text) => {
    expect(writeOut(text)).toBe(text);
  });
});
