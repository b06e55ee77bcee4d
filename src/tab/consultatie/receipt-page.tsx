import { Button } from '@fluentui/react-components';
import { tabTexts } from '../../texts/tab.ts';
import type { Receipt } from '../api.ts';
import { Heading } from '../parts/heading.tsx';
import { Message } from '../parts/loading.tsx';
import { RichText } from '../parts/rich-text.tsx';
import { goTo } from '../router.ts';
import { useSession } from '../session.ts';

/** It was sent: the kenmerk, and what happens next. */
export function ReceiptPage({ receipt, again }: { receipt: Receipt; again: () => void }) {
  const { host } = useSession();
  const texts = tabTexts.receipt;
  const close = host.closeDialog;
  return (
    <section>
      <Heading text={texts.title} />
      <Message intent="success" layout="multiline">
        <RichText text={receipt.tekst} />
      </Message>
      <h2>{texts.next}</h2>
      <ol>
        {texts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="buttons">
        {close && (
          <Button appearance="primary" onClick={() => close({ kenmerk: receipt.kenmerk })}>
            {texts.close}
          </Button>
        )}
        <Button onClick={() => goTo('mijn', receipt.kenmerk)}>{texts.mine}</Button>
        {!close && <Button onClick={again}>{texts.again}</Button>}
      </div>
    </section>
  );
}
