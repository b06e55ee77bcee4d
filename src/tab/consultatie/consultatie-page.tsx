import { useEffect, useState } from 'react';
import { freshFrom, isBegun } from '../../intake/form/begun.ts';
import { ApiProblem, type Receipt, type Summary, type Values } from '../api.ts';
import { Loading } from '../parts/loading.tsx';
import { useSession } from '../session.ts';
import { textOf, useLoad } from '../use-load.ts';
import { AcutePage } from './acute-page.tsx';
import { FormPage, type Start } from './form-page.tsx';
import { ReceiptPage } from './receipt-page.tsx';
import { SummaryPage } from './summary-page.tsx';

type Step =
  | { kind: 'form'; values: Values; problem?: ApiProblem }
  | { kind: 'summary'; values: Values; summary: Summary; key: string }
  | { kind: 'receipt'; receipt: Receipt }
  | { kind: 'acute'; text: string };

/** Asking for a consultatie: form, summary, receipt; danger ends it at any step. */
export function ConsultatiePage() {
  const { api, me } = useSession();
  const [round, setRound] = useState(1);
  const { loaded, reload } = useLoad(`form ${round}`, async (): Promise<Start> => {
    const [form, gemeenten, draft] = await Promise.all([api.form(), api.gemeenten(), api.draft()]);
    const known = { ...(me.gemeente && { gemeente: me.gemeente }), ...(me.rol && { rol: me.rol }) };
    return { form, gemeenten, values: { ...known, ...draft }, isBegun: isBegun(draft) };
  });
  return (
    <Loading loaded={loaded} retry={reload}>
      {(start) => <Steps start={start} restart={() => setRound(round + 1)} />}
    </Loading>
  );
}

function Steps({ start, restart }: { start: Start; restart: () => void }) {
  const { api } = useSession();
  const [step, setStep] = useState<Step>({ kind: 'form', values: start.values });
  const [failure, setFailure] = useState('');

  /** Goes on, or back to the form with what is wrong. */
  async function goOn(values: Values, next: () => Promise<Step>): Promise<void> {
    setFailure('');
    try {
      setStep(await next());
    } catch (error) {
      if (error instanceof ApiProblem && error.reason === 'acuut') stop(error.message);
      else if (error instanceof ApiProblem && error.reason) setStep({ kind: 'form', values, problem: error });
      else setFailure(textOf(error));
    }
  }
  const check = (values: Values) =>
    goOn(values, async () => {
      const summary = await api.summary(values);
      history.pushState(null, '', location.href);
      return { kind: 'summary', values, summary, key: crypto.randomUUID() };
    });
  const send = (values: Values, key: string) =>
    goOn(values, async () => ({ kind: 'receipt', receipt: await api.submit(values, key) }));
  /** Shows whom to call; the server takes the draft away, and adds the number of the region. */
  const stop = (text: string) => {
    setStep({ kind: 'acute', text });
    api.saveDraft({ veiligheid: 'acuut' }).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.reason === 'acuut') setStep({ kind: 'acute', text: error.message });
    });
  };

  const startAnew = (values: Values) =>
    api.saveDraft(freshFrom(values)).then(restart, (error: unknown) => setFailure(textOf(error)));
  // Back from the summary is back to the form, and not out of it.
  useEffect(() => {
    if (step.kind !== 'summary') return;
    const back = () => setStep({ kind: 'form', values: step.values });
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, [step]);

  switch (step.kind) {
    case 'form':
      return <FormPage {...step} {...{ start, failure, check, stop, startAnew }} />;
    case 'summary': {
      const change = () => history.back();
      return <SummaryPage {...step} failure={failure} change={change} send={() => send(step.values, step.key)} />;
    }
    case 'receipt':
      return <ReceiptPage receipt={step.receipt} again={restart} />;
    case 'acute':
      return <AcutePage text={step.text} again={restart} />;
  }
}
