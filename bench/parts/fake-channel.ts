import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEMO_TENANT, type DemoUser } from '../../src/server/demo/demo-users.ts';
import { textActivity } from '../../test/helpers/activities.ts';

/** In turns, so that none gets more than the bot may send to it. */
const CHATS = 100;

/** A channel that takes every answer of the bot and forgets it. */
export async function startFakeChannel() {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(201, { 'Content-Type': 'application/json' }).end('{"id":"1"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let said = 0;
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    /** Sends a message of a demo user to the bot, and waits until the bot took it. */
    async say(address: string, user: DemoUser, text: string): Promise<void> {
      const response = await fetch(`${address}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(message(serviceUrl, user, text, `${user.id}-${said++ % CHATS}`)),
      });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`The bot answered ${response.status}`);
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function message(serviceUrl: string, user: DemoUser, text: string, conversationId: string): object {
  return textActivity(serviceUrl, text, {
    from: { id: user.id, aadObjectId: user.id, name: user.name },
    conversation: { id: conversationId, conversationType: 'personal', tenantId: DEMO_TENANT },
    channelData: { tenant: { id: DEMO_TENANT } },
  });
}
