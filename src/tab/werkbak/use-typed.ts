import { useEffect, useState } from 'react';
import type { Handeling } from '../../domain/consultatie/states.ts';

type Input = Record<string, unknown>;

/**
 * What was typed and not sent, by kenmerk and action. It stays while the pages are open, and nowhere else: a page
 * belongs to one person, and nothing of a request is left behind in a browser.
 */
const typed = new Map<string, Input>();

function warn(event: BeforeUnloadEvent): void {
  if (typed.size > 0) event.preventDefault();
}

export interface Typed {
  input: Input;
  change: (name: string, value: unknown) => void;
}

/** The input of one action: it outlives the form, and the browser asks before it goes with the page. */
export function useTyped(kenmerk: string, handeling: Handeling): Typed {
  const key = `${kenmerk} ${handeling}`;
  const [input, setInput] = useState<Input>(typed.get(key) ?? {});
  useEffect(() => window.addEventListener('beforeunload', warn), []);
  return {
    input,
    change(name, value) {
      const now = { ...typed.get(key), [name]: value };
      if (Object.values(now).some(Boolean)) typed.set(key, now);
      else typed.delete(key);
      setInput(now);
    },
  };
}

export function forgetTyped(kenmerk: string, handeling: Handeling): void {
  typed.delete(`${kenmerk} ${handeling}`);
}
