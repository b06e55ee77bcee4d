import { useCallback, useEffect, useRef, useState } from 'react';
import { tabTexts } from '../texts/tab.ts';

/** Something from the server: on its way, there, or failed with a text for the user. */
export type Loaded<Value> = { state: 'loading' } | { state: 'failed'; text: string } | { state: 'done'; value: Value };

/** Loads when the key changes; `reload` does it again, with what was there still in sight. */
export function useLoad<Value>(key: string, load: () => Promise<Value>) {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const latest = useRef(load);
  latest.current = load;
  const round = useRef(0);
  const reload = useCallback(async () => {
    round.current += 1;
    const mine = round.current;
    const result = await latest.current().then(
      (value): Loaded<Value> => ({ state: 'done', value }),
      (error: unknown): Loaded<Value> => ({ state: 'failed', text: textOf(error) }),
    );
    // An answer that was overtaken by a later one says nothing any more.
    if (mine === round.current) setLoaded(result);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is loaded
  useEffect(() => {
    setLoaded({ state: 'loading' });
    void reload();
  }, [key, reload]);
  return { loaded, reload, replace: (value: Value) => setLoaded({ state: 'done', value }) };
}

export function textOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : tabTexts.failed;
}
