import { expect, test } from 'vitest';
import { readProfileStatement } from '../../src/conversation/profile-statement.ts';

test.each([
  ['ik werk in Heumen', { gemeente: 'Heumen', rest: '' }],
  ['Ik werk bij de gemeente Wijk bij Duurstede.', { gemeente: 'Wijk bij Duurstede', rest: '' }],
  ['Mijn gemeente is Druten', { gemeente: 'Druten', rest: '' }],
  ['ik ben POH-jeugd', { rol: 'poh-jeugd', rest: '' }],
  ['Ik ben een huisarts!', { rol: 'huisarts', rest: '' }],
  ['ik ben praktijkondersteuner jeugd', { rol: 'poh-jeugd', rest: '' }],
  ['mijn functie is jeugdconsulent', { rol: 'jeugdconsulent', rest: '' }],
  ['ik ben huisarts in Harderwijk', { rol: 'huisarts', gemeente: 'Harderwijk', rest: '' }],
  ['Ik werk in Heumen. Wie financiert BOEG?', { gemeente: 'Heumen', rest: 'Wie financiert BOEG?' }],
  ['Ik werk in Heumen\nWie financiert BOEG?', { gemeente: 'Heumen', rest: 'Wie financiert BOEG?' }],
])('%s', (message, said) => {
  expect(readProfileStatement(message)).toEqual(said);
});

test.each([
  'Ik ben in gevaar',
  'ik ben bang dat het misgaat',
  'Werk ik in Heumen?',
  'ik werk in Heumen?',
  'Hoe verwijs ik als ik werk in Heumen',
  'ik ben huisarts en wil verwijzen',
  '',
  'a'.repeat(20_000),
])('no statement: %.40s', (message) => {
  expect(readProfileStatement(message)).toBeUndefined();
});
