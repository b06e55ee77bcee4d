import type { MouseEvent } from 'react';
import type { FormField } from '../../intake/form/form.ts';
import { fieldOf } from '../../intake/form/form-sections.ts';
import { tabTexts } from '../../texts/tab.ts';
import type { ApiProblem } from '../api.ts';
import { RichText } from '../parts/rich-text.tsx';

/** Everything that is wrong, above the form and in its order, each with a link to its field. */
export function ErrorSummary({ problem, fields }: { problem: ApiProblem; fields: readonly FormField[] }) {
  if (problem.fields.length === 0) {
    return (
      <div role="alert" className="errors">
        <RichText text={problem.message} />
      </div>
    );
  }
  const placeOf = ({ veld }: { veld: string }) => fields.findIndex((field) => field.veld === fieldOf(veld));
  const inOrder = [...problem.fields].sort((one, other) => placeOf(one) - placeOf(other));
  const labelOf = (veld: string) => fields.find((field) => field.veld === veld)?.label ?? tabTexts.form.aanleiding;
  return (
    <div role="alert" className="errors">
      <p>{tabTexts.form.errors(problem.fields.length)}</p>
      <ul>
        {inOrder.map(({ veld, melding }) => (
          <li key={veld}>
            <a href={`#veld-${fieldOf(veld)}`} onClick={(event) => goToField(event, fieldOf(veld))}>
              {labelOf(veld)}
            </a>
            : {melding}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** To where something can be filled in, and not to the space around it. */
function goToField(event: MouseEvent, veld: string): void {
  const inputs = document.querySelectorAll<HTMLElement>(`#veld-${veld} :is(input, select, textarea)`);
  const input = [...inputs].find((each) => each.matches(':checked')) ?? inputs[0];
  if (!input) return;
  event.preventDefault();
  input.focus();
}
