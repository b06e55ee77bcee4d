import { tabTexts } from '../../texts/tab.ts';
import type { Aanleiding } from '../api.ts';
import { RichText } from './rich-text.tsx';

/** The question to the bot, its answer and the places it cites, folded away. */
export function AanleidingView({ aanleiding, title }: { aanleiding: Aanleiding; title: string }) {
  const { vraag, antwoord, bronnen } = aanleiding;
  return (
    <details className="aanleiding">
      <summary>{title}</summary>
      <p>
        <strong>{vraag}</strong>
      </p>
      <RichText text={antwoord} />
      {bronnen.length > 0 && (
        <>
          <p>{tabTexts.form.aanleidingSources}:</p>
          <ul>
            {bronnen.map(({ document, section }) => (
              <li key={`${document} ${section}`}>
                {document}, {section}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
