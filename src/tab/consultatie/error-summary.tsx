import type { FormField } from '../../intake/form/form.ts';
import { tabTexts } from '../../texts/tab.ts';
import type { ApiProblem } from '../api.ts';
import { RichText } from '../parts/rich-text.tsx';

/** Everything that is wrong, above the form, each with a link to its field. */
export function ErrorSummary({ problem, fields }: { problem: ApiProblem; fields: readonly FormField[] }) {
  if (problem.fields.length === 0) {
    return (
      <div role="alert" className="errors">
        <RichText text={problem.message} />
      </div>
    );
  }
  const labelOf = (veld: string) => fields.find((field) => field.veld === veld)?.label ?? tabTexts.form.aanleiding;
  return (
    <div role="alert" className="errors">
      <p>{tabTexts.form.errors(problem.fields.length)}</p>
      <ul>
        {problem.fields.map(({ veld, melding }) => (
          <li key={veld}>
            <a href={`#veld-${veld.split('.')[0]}`}>{labelOf(veld)}</a>: {melding}
          </li>
        ))}
      </ul>
    </div>
  );
}
