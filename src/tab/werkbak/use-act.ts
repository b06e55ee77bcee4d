import { useMemo, useState } from 'react';
import type { Handeling } from '../../domain/consultatie/states.ts';
import type { FieldProblem } from '../../intake/handling/refusal.ts';
import { tabTexts } from '../../texts/tab.ts';
import { ApiProblem, type Detail } from '../api.ts';
import { useSession } from '../session.ts';
import { textOf } from '../use-load.ts';
import { forgetTyped } from './use-typed.ts';

const texts = tabTexts.detail;

/** What was just done, or why it was not. */
export interface Outcome {
  intent: 'success' | 'warning';
  text: string;
}

export interface ActionsProps {
  detail: Detail;
  reload: () => Promise<void>;
  replace: (detail: Detail) => void;
  setOutcome: (outcome: Outcome | undefined) => void;
}

/** Does an action to the version that is in sight; where somebody was first, it says so and shows what is now. */
export function useAct({ detail, reload, replace, setOutcome }: ActionsProps) {
  const { api, me } = useSession();
  const [isBusy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly FieldProblem[]>([]);
  // One key for this version: a second press of the button is not a second action.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is done
  const key = useMemo(() => crypto.randomUUID(), [detail.versie]);

  /** @returns true where it was done */
  async function act(handeling: Handeling, input: Record<string, unknown>): Promise<boolean> {
    setBusy(true);
    const isDone = await tryTo(handeling, input);
    setBusy(false);
    return isDone;
  }

  async function tryTo(handeling: Handeling, input: Record<string, unknown>): Promise<boolean> {
    try {
      const changed = await api.act(detail, handeling, input, `${key}-${handeling}`);
      const movedAway = handeling === 'overdragen' && !me.werkgebied.includes(changed.gemeente);
      const done = handeling === 'oppakken' ? texts.done.oppakken : texts.done.other;
      setOutcome({ intent: 'success', text: movedAway ? texts.movedAway : done });
      setFaults([]);
      forgetTyped(detail.kenmerk, handeling);
      replace(changed);
      return true;
    } catch (error) {
      await onRefusal(error);
      return false;
    }
  }

  async function onRefusal(error: unknown): Promise<void> {
    const problem = error instanceof ApiProblem ? error : undefined;
    setFaults(problem?.fields ?? []);
    const isOvertaken = problem?.status === 412 || problem?.status === 409;
    // A field says itself what is wrong with it.
    if (problem?.fields.length) return setOutcome(undefined);
    setOutcome({ intent: 'warning', text: isOvertaken ? `${problem.message} ${texts.changed}` : textOf(error) });
    if (isOvertaken) await reload();
  }

  return { act, isBusy, faults };
}
