import { useEffect, useRef, useState } from 'react';
import type { FieldProblem } from '../../intake/handling/refusal.ts';
import { tabTexts } from '../../texts/tab.ts';
import { ApiProblem, type Values } from '../api.ts';
import { useSession } from '../session.ts';
import { textOf } from '../use-load.ts';

const SAVE_AFTER_MS = 800;

interface Draft {
  status: string;
  problems: FieldProblem[];
  /** What still waits to be kept need not be. */
  forget: () => void;
}

/** Keeps the draft on the server a moment after the last change, and gives the fields it would not keep. */
export function useDraft(values: Values, stop: (text: string) => void): Draft {
  const { api } = useSession();
  const [status, setStatus] = useState('');
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const first = useRef(values);
  const pending = useRef<() => Promise<void>>(undefined);
  const onAcute = useRef(stop);
  onAcute.current = stop;
  useEffect(() => {
    if (values === first.current) return;
    let isOvertaken = false;
    const save = async () => {
      const result = await api.saveDraft(values).catch((error: unknown) => error);
      if (result instanceof ApiProblem && result.reason === 'acuut') return onAcute.current(result.message);
      if (isOvertaken) return;
      const saved = result instanceof Error ? undefined : (result as Awaited<ReturnType<typeof api.saveDraft>>);
      const held = saved?.nietBewaard ?? [];
      setProblems(held);
      if (result instanceof Error) setStatus(textOf(result));
      else if (saved?.waarschuwing) setStatus(saved.waarschuwing.replaceAll('**', ''));
      else setStatus(held.length > 0 ? tabTexts.form.draftNotKept : tabTexts.form.draftKept);
    };
    const timer = setTimeout(() => {
      void pending.current?.();
      pending.current = undefined;
    }, SAVE_AFTER_MS);
    pending.current = save;
    return () => {
      isOvertaken = true;
      clearTimeout(timer);
    };
  }, [values, api]);
  // What was typed in the last moment is kept too, whether the form makes way for its summary or the page is left.
  useEffect(() => {
    const saveNow = () => {
      void pending.current?.();
      pending.current = undefined;
    };
    window.addEventListener('pagehide', saveNow);
    return () => {
      window.removeEventListener('pagehide', saveNow);
      saveNow();
    };
  }, []);
  const forget = () => {
    pending.current = undefined;
  };
  return { status, problems, forget };
}
