const DELAY_MS = 500;
/** While the database takes nothing. */
const AGAIN_MS = 5_000;
/** A write of more has too many values for SQLite; the last ones matter most. */
const MOST_KEPT = 2_000;

/** Rows that are written together, shortly after they came: a write for each message would cost more than the message. */
export interface WriteLater<Row> {
  add(row: Row): void;
  /** Writes what has not been written yet; what cannot be written is kept for the next time. */
  flush(): Promise<void>;
}

/** What a crash can lose is the last half second. `onError` hears of what fails while nobody waits for it. */
export function createWriteLater<Row>(
  write: (rows: readonly Row[]) => Promise<unknown>,
  onError: (error: Error) => void,
): WriteLater<Row> {
  let rows: Row[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function writeAll(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const waiting = rows;
    rows = [];
    if (waiting.length > 0) await write(waiting).catch((error: unknown) => keep(waiting, error));
  }

  function keep(waiting: readonly Row[], error: unknown): never {
    rows = [...waiting, ...rows];
    const lost = rows.length - MOST_KEPT;
    if (lost > 0) {
      rows = rows.slice(lost);
      onError(new Error(`${lost} rows are given up: they could not be written`));
    }
    throw error;
  }

  /** One write after another, so that whoever flushes finds what another write had taken. */
  function flush(): Promise<void> {
    writing = writing.catch(() => {}).then(writeAll);
    return writing;
  }

  function schedule(delayMs: number): void {
    timer ??= setTimeout(() => {
      flush().catch((error: Error) => {
        onError(error);
        schedule(AGAIN_MS);
      });
    }, delayMs).unref();
  }

  return {
    flush,
    add(row) {
      rows.push(row);
      schedule(DELAY_MS);
    },
  };
}
