import { Button, Checkbox, Field } from '@fluentui/react-components';
import { useState } from 'react';
import { VELDEN } from '../../texts/consultatie.ts';
import { tabTexts } from '../../texts/tab.ts';
import type { Aanleiding, Summary, Values } from '../api.ts';
import { AanleidingView } from '../parts/aanleiding-view.tsx';
import { Heading } from '../parts/heading.tsx';
import { Message, Problem } from '../parts/loading.tsx';
import { SummaryList } from '../parts/summary-list.tsx';

interface SummaryPageProps {
  summary: Summary;
  values: Values;
  failure: string;
  change: () => void;
  send: () => Promise<void>;
}

/** What will be sent, to be confirmed in so many words. */
export function SummaryPage({ summary, values, failure, change, send }: SummaryPageProps) {
  const [isConfirmed, setConfirmed] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [isSending, setSending] = useState(false);
  const texts = tabTexts.summary;
  const aanleiding = values.aanleiding as Aanleiding | undefined;
  const onSend = async () => {
    setMissing(!isConfirmed);
    if (!isConfirmed) return;
    setSending(true);
    await send();
    setSending(false);
  };
  return (
    <section>
      <Heading text={texts.title} />
      <p>{texts.intro}</p>
      {summary.afwezig && (
        <Message intent="warning" layout="multiline">
          {summary.afwezig}
        </Message>
      )}
      <SummaryList items={summary.samenvatting} />
      {aanleiding && <AanleidingView aanleiding={aanleiding} title={tabTexts.detail.aanleiding} />}
      <Field {...(isMissing && !isConfirmed && { validationMessage: texts.mustConfirm })}>
        <Checkbox
          checked={isConfirmed}
          onChange={(_, { checked }) => setConfirmed(checked === true)}
          label={VELDEN.bevestigd.label}
        />
      </Field>
      {failure && <Problem text={failure} />}
      <div className="buttons">
        <Button appearance="primary" disabledFocusable={isSending} onClick={onSend}>
          {isSending ? texts.sending : texts.send}
        </Button>
        <Button onClick={change}>{texts.change}</Button>
      </div>
    </section>
  );
}
