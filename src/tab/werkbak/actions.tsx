import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Handeling } from '../../domain/consultatie/states.ts';
import { HANDELING_NAMEN } from '../../texts/consultatie.ts';
import { tabTexts } from '../../texts/tab.ts';
import { ActionForm } from './action-form.tsx';
import type { ActionsProps } from './actions-props.ts';
import { useAct } from './use-act.ts';

/** The buttons for what can be done now; most open a small form, taking a request up needs none. */
export function Actions(props: ActionsProps) {
  const { mogelijk } = props.detail;
  const [open, setOpen] = useState<Handeling>();
  const { act, isBusy, faults } = useAct(props);
  if (mogelijk.length === 0) return <p className="muted">{tabTexts.detail.noActions}</p>;
  if (open) {
    const send = (input: Record<string, unknown>) => act(open, input);
    return <ActionForm handeling={open} {...{ isBusy, faults, send }} cancel={() => setOpen(undefined)} />;
  }
  return (
    <div className="buttons">
      {mogelijk.map((handeling, at) => (
        <Button
          key={handeling}
          appearance={at === 0 ? 'primary' : 'secondary'}
          disabledFocusable={isBusy}
          onClick={() => (handeling === 'oppakken' ? act(handeling, {}) : setOpen(handeling))}
        >
          {HANDELING_NAMEN[handeling]}
        </Button>
      ))}
    </div>
  );
}
