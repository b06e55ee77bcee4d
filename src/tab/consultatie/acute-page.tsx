import { Button } from '@fluentui/react-components';
import { tabTexts } from '../../texts/tab.ts';
import { Heading } from '../parts/heading.tsx';
import { RichText } from '../parts/rich-text.tsx';

/** Danger ends the form: whom to call, and nothing else. */
export function AcutePage({ text, again }: { text: string; again: () => void }) {
  return (
    <section className="acute">
      <Heading text={tabTexts.form.ended} />
      <div role="alert" className="emergency">
        <RichText text={text} />
      </div>
      <p>{tabTexts.form.endedNext}</p>
      <Button onClick={again}>{tabTexts.form.startAgain}</Button>
    </section>
  );
}
