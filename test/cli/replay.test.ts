import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textActivity } from '../helpers/activities.ts';
import { run } from '../helpers/run-command.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

test('replay gives a saved activity to the bot, and prints what it would send to nobody', {
  timeout: 60_000,
}, async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'activity.json');
  writeFileSync(
    file,
    JSON.stringify(textActivity('https://smba.example/emea/', 'Ze heeft net dertig paracetamol geslikt')),
  );
  const { status, stdout } = await run(['replay', file, '--data', join(folder, 'data')]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^POST \/v3\/conversations\/a%3Apersonal-1\/activities/m);
  expect(stdout).toContain('0800-0113');
  expect(stdout).toMatch(/^answer 200/m);
});

test.each(['geen json', '[]', '{"text":"zonder soort"}'])(
  'a file that holds no activity is refused: %s',
  async (text) => {
    const file = join(temporaryFolder(), 'activity.json');
    writeFileSync(file, text);
    const { status, stderr } = await run(['replay', file]);
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('holds no activity') });
  },
);
