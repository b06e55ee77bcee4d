const DELAY_MS = 500;

/** Rows that are written together, shortly after they came: a write for each message would cost more than the message. */
export interface WriteLater<Row> {
  add(row: Row): void;
  /** Writes what has not been written yet. */
  flush(): Promise<void>;
}

/** What a crash can lose is the last half second. */
export function createWriteLater<Row>(write: (rows: readonly Row[]) => Promise<unknown>): WriteLater<Row> {
  let rows: Row[] = [];
  let timer: NodeJS.Timeout | undefined;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const waiting = rows;
    rows = [];
    if (waiting.length > 0) await write(waiting);
  }

  return {
    flush,
    add(row) {
      rows.push(row);
      // A failed write is no reason to stop: the next one may succeed.
      timer ??= setTimeout(() => void flush().catch(() => {}), DELAY_MS).unref();
    },
  };
}
