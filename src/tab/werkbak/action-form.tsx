import { Button, Checkbox, Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef } from 'react';
import type { Handeling } from '../../domain/consultatie/states.ts';
import type { FieldProblem } from '../../intake/handling/refusal.ts';
import { HANDELING_NAMEN, UITKOMST_NAMEN } from '../../texts/consultatie.ts';
import { tabTexts } from '../../texts/tab.ts';
import { textOf } from '../consultatie/form-field.tsx';
import { useSession } from '../session.ts';
import { useLoad } from '../use-load.ts';
import { useTyped } from './use-typed.ts';

interface ActionFormProps {
  kenmerk: string;
  /** False where it can no longer be sent: what was typed stays to be read. */
  isPossible: boolean;
  handeling: Handeling;
  isBusy: boolean;
  faults: readonly FieldProblem[];
  send: (input: Record<string, unknown>) => Promise<void>;
  cancel: () => void;
}

const texts = tabTexts.action;
const LONGEST = {
  antwoord: 2000,
  wedervraag: 2000,
  sluiten: 2000,
  overdragen: 500,
  intrekken: 500,
  heropenen: 500,
  oppakken: 0,
};
const OPTIONAL: ReadonlySet<Handeling> = new Set(['sluiten', 'intrekken']);
/** Nobody closes with what the housekeeping alone says. */
const CHOICES = Object.entries(UITKOMST_NAMEN).filter(([value]) => value !== 'niet-behandeld');
/** What the schema of the action calls its free text. */
const TEXT_FIELD: ReadonlySet<Handeling> = new Set(['antwoord', 'wedervraag', 'sluiten']);

/** What an action needs: a text, and for some a gemeente or an outcome. */
export function ActionForm({ kenmerk, handeling, isPossible, isBusy, faults, send, cancel }: ActionFormProps) {
  const { me } = useSession();
  const { input, change } = useTyped(kenmerk, handeling);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const veld = TEXT_FIELD.has(handeling) ? 'tekst' : 'reden';
  const fault = (name: string) => {
    const melding = faults.find((each) => each.veld === name)?.melding;
    return melding ? { validationMessage: melding, validationState: 'error' as const } : {};
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isPossible) void send(input);
  };
  const mayShowName = me.rollen.includes('consulent') && (handeling === 'antwoord' || handeling === 'wedervraag');
  const label = OPTIONAL.has(handeling) ? `${texts.tekst[handeling]}${tabTexts.optional}` : texts.tekst[handeling];
  return (
    <form className="action" onSubmit={onSubmit} noValidate>
      <h2 ref={title} tabIndex={-1}>
        {HANDELING_NAMEN[handeling]}
      </h2>
      {!isPossible && <p>{texts.notPossible}</p>}
      {handeling === 'overdragen' && <Receiver {...{ input, change, fault }} />}
      {handeling === 'sluiten' && (
        <Field label={texts.uitkomst} {...fault('uitkomst')}>
          <RadioGroup value={textOf(input.uitkomst)} onChange={(_, { value }) => change('uitkomst', value)}>
            {CHOICES.map(([value, name]) => (
              <Radio key={value} value={value} label={name} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field label={label} hint={texts.noNames} {...fault(veld)}>
        <Textarea
          rows={5}
          maxLength={LONGEST[handeling]}
          value={textOf(input[veld])}
          onChange={(_, { value }) => change(veld, value)}
        />
      </Field>
      {mayShowName && (
        <Checkbox
          label={texts.showName}
          checked={input.toonNaam === true}
          onChange={(_, { checked }) => change('toonNaam', checked === true)}
        />
      )}
      <div className="buttons">
        {isPossible && (
          <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
            {tabTexts.send}
          </Button>
        )}
        <Button onClick={cancel}>{tabTexts.cancel}</Button>
      </div>
    </form>
  );
}

interface ReceiverProps {
  input: Record<string, unknown>;
  change: (name: string, value: unknown) => void;
  fault: (name: string) => object;
}

/** To which gemeente, and there to which team. */
function Receiver({ input, change, fault }: ReceiverProps) {
  const { api } = useSession();
  const { loaded } = useLoad('gemeenten', api.gemeenten);
  const gemeenten = loaded.state === 'done' ? [...new Set(loaded.value.map(({ gemeente }) => gemeente))] : [];
  return (
    <>
      <Field label={texts.gemeente} {...fault('gemeente')}>
        <Select value={textOf(input.gemeente)} onChange={(_, { value }) => change('gemeente', value)}>
          <option value="">{tabTexts.form.choose}</option>
          {gemeenten.map((gemeente) => (
            <option key={gemeente}>{gemeente}</option>
          ))}
        </Select>
      </Field>
      <Field label={`${texts.team}${tabTexts.optional}`} hint={texts.teamHelp} {...fault('team')}>
        <Input
          maxLength={120}
          value={textOf(input.team)}
          onChange={(_, { value }) => change('team', value || undefined)}
        />
      </Field>
    </>
  );
}
