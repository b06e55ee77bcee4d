import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Handeling } from '../../domain/consultatie/states.ts';
import { HANDELING_NAMEN } from '../../texts/consultatie.ts';
import { tabTexts } from '../../texts/tab.ts';
import { ActionForm } from './action-form.tsx';
import { type ActionsProps, useAct } from './use-act.ts';

/** The buttons for what can be done now; most open a small form, taking a request up needs none. */
export function Actions(props: ActionsProps) {
  const { mogelijk, kenmerk } = props.detail;
  const [open, setOpen] = useState<Handeling>();
  const closed = useRef<Handeling>(undefined);
  const { act, isBusy, faults } = useAct(props);
  if (open) {
    const send = async (input: Record<string, unknown>) => {
      if (await act(open, input)) setOpen(undefined);
    };
    // Who was overtaken keeps what was typed, also where it can no longer be sent.
    const isPossible = mogelijk.includes(open);
    return (
      <ActionForm
        {...{ kenmerk, isPossible, isBusy, faults, send }}
        handeling={open}
        cancel={() => {
          closed.current = open;
          setOpen(undefined);
        }}
      />
    );
  }
  if (mogelijk.length === 0) return <p className="muted">{tabTexts.detail.noActions}</p>;
  return (
    <div className="buttons">
      {mogelijk.map((handeling, at) => (
        <Button
          key={handeling}
          ref={(button: HTMLElement | null) => {
            // Who cancels is back at the button that opened the form.
            if (closed.current === handeling) button?.focus();
          }}
          onBlur={() => {
            closed.current = undefined;
          }}
          appearance={at === 0 ? 'primary' : 'secondary'}
          disabledFocusable={isBusy}
          onClick={() => void (handeling === 'oppakken' ? act(handeling, {}) : setOpen(handeling))}
        >
          {HANDELING_NAMEN[handeling]}
        </Button>
      ))}
    </div>
  );
}
