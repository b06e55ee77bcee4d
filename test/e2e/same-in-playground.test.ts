import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { startProgram } from '../helpers/start-program.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { openPage } from './chromium.ts';
import { openPlayground } from './playground-client.ts';
import { startPlayground } from './start-playground.ts';
import { askTen } from './ten-questions.ts';
import { openWebChat } from './web-chat-client.ts';
import { openWire } from './wire-client.ts';

/** Run by `npm run playground:check`: npx fetches the playground, which is no dependency. */
test.runIf(process.env.PLAYGROUND)(
  'wire, chat page and Agents Playground show the same of ten questions',
  async () => {
    const program = await startProgram({ DATA_DIR: temporaryFolder() });
    const address = await program.address();
    const wire = await openWire(address).then(askTen);
    const webChat = await openWebChat(await openPage({ height: 1600 }), address).then(askTen);
    const size = { width: 1500, height: 1600 };
    const playground = await openPlayground(await openPage(size), await startPlayground(address)).then(askTen);
    console.table(
      wire.map(({ about, shown }, index) => ({
        question: about,
        wire: `${shown.citations.length} citations, ${shown.card.length} texts, ${shown.buttons.length} buttons`,
        'web chat': isDeepStrictEqual(webChat[index]?.shown, shown) ? 'same' : 'DIFFERENT',
        playground: isDeepStrictEqual(playground[index]?.shown, shown) ? 'same' : 'DIFFERENT',
      })),
    );
    expect(webChat).toEqual(wire);
    expect(playground).toEqual(wire);
  },
  180_000,
);
