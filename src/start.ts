import pino from 'pino';
import { readConfig } from './config.ts';
import { describeError } from './errors.ts';

/** Starts the bot, and stops it in order on Ctrl-C or SIGTERM. */
async function start(): Promise<void> {
  // What is written holds what people asked: it is for this user alone.
  process.umask(0o077);
  const config = readConfig();
  // A wrong setting is told at once: the parts take a second to load.
  const [{ buildApp }, { openLatestAnswering }] = await Promise.all([
    import('./build-app.ts'),
    import('./latest-answering.ts'),
  ]);
  const log = pino({ level: config.LOG_LEVEL });
  const app = await buildApp(config, log, await openLatestAnswering(config, log));
  stopOnSignal(app.stop);
  const address = await app.start();
  log.info({ address, demo: config.demo }, 'Regiowijzer listens');
  // Beside the log lines on stdout, for the person at the keyboard.
  if (config.demo)
    process.stderr.write(
      `\n  Regiowijzer draait. Open de chat: ${address}/\n  De kant van de toegang: ${address}/tab/werkbak?als=consulent-harderwijk\n  Stoppen: Ctrl-C\n\n`,
    );
}

function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
}

function fail(error: unknown): void {
  process.stderr.write(`${describeError(error)}\n`);
  process.exit(1);
}

await start().catch(fail);
