import { useEffect, useRef, useState } from 'react';
import type { FieldProblem } from '../../intake/handling/refusal.ts';
import { tabTexts } from '../../texts/tab.ts';
import { ApiProblem, type Values } from '../api.ts';
import { useSession } from '../session.ts';
import { textOf } from '../use-load.ts';

const SAVE_AFTER_MS = 800;

/** Keeps the draft on the server a moment after the last change, and gives the fields it would not keep. */
export function useDraft(values: Values, stop: (text: string) => void): { status: string; problems: FieldProblem[] } {
  const { api } = useSession();
  const [status, setStatus] = useState('');
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const first = useRef(values);
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
    const timer = setTimeout(save, SAVE_AFTER_MS);
    return () => {
      isOvertaken = true;
      clearTimeout(timer);
    };
  }, [values, api]);
  return { status, problems };
}
