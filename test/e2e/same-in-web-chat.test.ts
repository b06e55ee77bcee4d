import { expect, test } from 'vitest';
import { startProgram } from '../helpers/start-program.ts';
import { indexedFolder } from '../helpers/test-knowledge.ts';
import { chromiumPath, noticeWithoutChromium, openPage } from './chromium.ts';
import { askTen } from './ten-questions.ts';
import { openWebChat } from './web-chat-client.ts';
import { openWire } from './wire-client.ts';

noticeWithoutChromium();

test.skipIf(!chromiumPath)(
  'on a telephone the chat page shows of ten questions what the wire carries: text, citations, cards, buttons and AI label',
  async () => {
    const program = await startProgram({ DATA_DIR: await indexedFolder() });
    const address = await program.address();
    const page = await openPage({ width: 390, height: 1600 });
    const [wire, webChat] = await Promise.all([
      openWire(address).then(askTen),
      openWebChat(page, address, 'telephone').then(askTen),
    ]);
    expect(wire.filter(({ shown }) => shown.citations.length > 1)).not.toEqual([]);
    expect(webChat).toEqual(wire);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  },
  120_000,
);
