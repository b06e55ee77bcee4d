import { Button, Text } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { fieldOf, sectionsOf } from '../../intake/form/form-sections.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';
import { tabTexts } from '../../texts/tab.ts';
import type { Aanleiding, ApiProblem, Form, Values } from '../api.ts';
import { AanleidingView } from '../parts/aanleiding-view.tsx';
import { Heading } from '../parts/heading.tsx';
import { Message, Problem } from '../parts/loading.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FormFieldView } from './form-field.tsx';
import { useDraft } from './use-draft.ts';

/** What the form starts from. */
export interface Start {
  form: Form;
  gemeenten: { gemeente: string; regio: string }[];
  values: Values;
  /** Something was filled in before, maybe of another situation. */
  isBegun: boolean;
}

interface FormPageProps {
  start: Start;
  values: Values;
  problem?: ApiProblem;
  failure: string;
  check: (values: Values) => Promise<void>;
  /** Ends the form with the emergency text. */
  stop: (text: string) => void;
  startAnew: (values: Values) => Promise<void>;
}

/** The form, in sections; what is filled in is kept for a day. */
export function FormPage({ start, values: before, problem, failure, check, stop, startAnew }: FormPageProps) {
  const [values, setValues] = useState(before);
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const draft = useDraft(values, stop);
  const top = useRef<HTMLDivElement>(null);
  const texts = tabTexts.form;
  const { velden, toestemming } = start.form;
  const regios = start.gemeenten.filter(({ gemeente }) => gemeente === values.gemeente).map(({ regio }) => regio);
  const sections = sectionsOf(velden, values, regios.length > 1);
  // What was changed since is no fault until it is looked at again.
  const checked = problem?.fields.filter(({ veld }) => !changed.has(fieldOf(veld))) ?? [];
  const faults = new Map([...checked, ...draft.problems].map(({ veld, melding }) => [fieldOf(veld), melding]));
  useEffect(() => {
    setChanged(new Set());
    if (problem) top.current?.focus();
  }, [problem]);

  function change(veld: string, value: unknown): void {
    // Nobody in danger waits for the server.
    if (veld === 'veiligheid' && value === 'acuut') stop(consultatieTexts.emergency());
    setChanged((old) => new Set([...old, veld]));
    setValues((old) => ({ ...old, [veld]: value, ...(veld === 'gemeente' && { regio: undefined }) }));
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void check(values);
  };
  const anew = () => {
    draft.forget();
    void startAnew(values);
  };
  const aanleiding = values.aanleiding as Aanleiding | undefined;
  const choices = { gemeente: gemeentenOf(start), regio: regios };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Heading text={texts.title} />
      <p>{texts.intro}</p>
      <Message intent="warning" layout="multiline">
        {texts.danger}
      </Message>
      {start.isBegun && (
        <div className="carried">
          <p>{texts.begun}</p>
          <Button size="small" onClick={anew}>
            {texts.startAnew}
          </Button>
        </div>
      )}
      <div ref={top} tabIndex={-1}>
        {problem && <ErrorSummary problem={problem} fields={sections.flatMap(({ fields }) => fields)} />}
      </div>
      {aanleiding && (
        <div className="carried">
          <AanleidingView aanleiding={aanleiding} title={texts.aanleiding} />
          <Button size="small" onClick={() => change('aanleiding', undefined)}>
            {texts.aanleidingRemove}
          </Button>
        </div>
      )}
      {sections.map(({ name, fields }) => (
        <section key={name} aria-labelledby={`sectie-${name}`} className="section">
          <h2 id={`sectie-${name}`}>{texts.sections[name]}</h2>
          {fields.map((field) => (
            <FormFieldView
              key={field.veld}
              field={field}
              value={values[field.veld]}
              options={field.veld in choices ? choices[field.veld as keyof typeof choices] : undefined}
              fault={faults.get(field.veld)}
              note={field.veld === 'leeftijdsgroep' ? toestemming[String(values.leeftijdsgroep)] : undefined}
              onChange={(value) => change(field.veld, value)}
            />
          ))}
        </section>
      ))}
      {failure && <Problem text={failure} />}
      <div className="buttons">
        <Button appearance="primary" type="submit">
          {texts.check}
        </Button>
        <Text role="status" size={200}>
          {draft.status}
        </Text>
      </div>
    </form>
  );
}

function gemeentenOf({ gemeenten }: Start): string[] {
  return [...new Set(gemeenten.map(({ gemeente }) => gemeente))];
}
