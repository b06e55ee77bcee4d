import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';

/** Enough SMTP to take a mail. */
export async function startSmtp() {
  const smtp = { url: '', mails: [] as string[], refuse: false };
  const server = createServer((socket) => {
    let data: string[] | undefined;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 test');
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      for (const line of chunk.split('\r\n').slice(0, -1)) {
        if (data === undefined) {
          if (/^DATA/i.test(line)) data = [];
          say(/^DATA/i.test(line) ? '354 go' : /^QUIT/i.test(line) ? '221 bye' : '250 ok');
        } else if (line === '.') {
          smtp.mails.push(data.join('\n'));
          data = undefined;
          say(smtp.refuse ? '451 later' : '250 queued');
        } else data.push(line);
      }
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  smtp.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}/?ignoreTLS=true`;
  return smtp;
}
