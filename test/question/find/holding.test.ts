import { expect, test } from 'vitest';
import { loadKnowledge, updateKnowledge } from '../../../src/knowledge/open-knowledge.ts';
import { createAnswerQuestion } from '../../../src/question/answer-question.ts';
import { writeFiles } from '../../helpers/knowledge.ts';
import { silentLog } from '../../helpers/log.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const REGISTER = `
- { file: oud.txt, title: Spoedafspraken 2023, regio: Duinstreek, gemeenten: [Schelpdam, Helmdorp], date: 2023-01 }
- { file: nu.txt, title: Spoedafspraken 2026, regio: Duinstreek, gemeenten: [Schelpdam, Helmdorp], date: 2026-01, validFrom: 2026-01-01, replaces: oud.txt }
- { file: straks.txt, title: Spoedafspraken 2027, regio: Duinstreek, gemeenten: [Schelpdam, Helmdorp], date: 2026-10, validFrom: 2027-01-01, replaces: nu.txt }
- { file: helmdorp.txt, title: Vervoer in Helmdorp, regio: Duinstreek, gemeenten: [Helmdorp], date: 2026-01 }
`;
const spoed = (hours: string) =>
  `Spoed\n\nHet spoedteam jeugd van de Duinstreek is binnen ${hours} uur bij het gezin na een melding van de huisarts.\n`;

async function answers(today: string, extra: Record<string, string> = {}) {
  const folder = temporaryFolder();
  const dataDir = temporaryFolder();
  writeFiles(folder, {
    'sources.yaml': REGISTER,
    'oud.txt': spoed('acht'),
    'nu.txt': spoed('vier'),
    'straks.txt': spoed('twee'),
    'helmdorp.txt': 'Vervoer\n\nIn Helmdorp betaalt de gemeente taxivervoer naar de jeugdhulp vanaf zes kilometer.\n',
    ...extra,
  });
  const report = await updateKnowledge({ folders: [folder], dataDir, log: silentLog });
  const answer = createAnswerQuestion(await loadKnowledge(dataDir), {
    maxSourceAgeYears: 9,
    now: () => new Date(today),
  });
  const say = async (text: string, gemeente: string) => (await answer({ text, gemeente, rol: 'huisarts' })).text;
  return { report, say };
}

const SNEL = 'Binnen hoeveel uur is het spoedteam jeugd bij het gezin?';

test.each([
  ['2026-11-30', 'vier'],
  ['2027-02-01', 'twee'],
])('on %s the agreement that holds then answers, and no other', async (today, hours) => {
  const { say } = await answers(today);
  const text = await say(SNEL, 'Schelpdam');
  for (const each of ['acht', 'vier', 'twee']) expect(text.includes(`binnen ${each} uur`), each).toBe(each === hours);
});

test('a year that is asked about opens what held then, or will, and says when', async () => {
  const { say } = await answers('2026-11-30');
  expect(await say('Binnen hoeveel uur is het spoedteam jeugd vanaf 2027 bij het gezin?', 'Schelpdam')).toContain(
    'binnen twee uur',
  );
  expect(await say('Binnen hoeveel uur was het spoedteam jeugd in 2023 bij het gezin?', 'Schelpdam')).toContain(
    'binnen acht uur',
  );
});

test('what holds for another gemeente of the region does not answer for this one', async () => {
  const { say } = await answers('2026-11-30');
  const ask = 'Vanaf hoeveel kilometer betaalt de gemeente taxivervoer naar de jeugdhulp?';
  expect(await say(ask, 'Helmdorp')).toContain('zes kilometer');
  expect(await say(ask, 'Schelpdam')).not.toContain('zes kilometer');
});

test('a register that replaces what is not there, or goes round, is named; nothing of a circle is replaced', async () => {
  const round = REGISTER.replace('title: Spoedafspraken 2023,', 'title: Spoedafspraken 2023, replaces: straks.txt,');
  const { report } = await answers('2026-11-30', {
    'sources.yaml': `${round}- { file: los.txt, title: Los, regio: Duinstreek, replaces: weg.txt }\n`,
    'los.txt': 'Los\n\nEen tekst.\n',
  });
  const texts = report.problems.map(({ text }) => text).join('\n');
  expect(texts).toContain('los.txt replaces weg.txt, which is not there');
  expect(texts).toContain('oud.txt replaces itself, by way of others');
});
