import { Checkbox, Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import type { FormField } from '../../intake/form/form.ts';
import { tabTexts } from '../../texts/tab.ts';

interface FieldProps {
  field: FormField;
  value: unknown;
  /** Choices that the server knows and the schema does not, such as the gemeenten. */
  options?: readonly string[] | undefined;
  /** What is wrong, in words. */
  fault?: string | undefined;
  /** Something to know about the choice that was made. */
  note?: string | undefined;
  onChange: (value: unknown) => void;
}

/** More choices than this go in a list that opens. */
const MOST_RADIOS = 5;

/** One field of the form, by its kind. */
export function FormFieldView(props: FieldProps) {
  const { field, fault, note } = props;
  const hint = hintOf(props);
  if (field.kind === 'choices') return <Choices {...props} />;
  if (field.kind === 'yes-no') return <YesNo {...props} />;
  return (
    <div id={`veld-${field.veld}`} className="field">
      <Field
        label={field.required ? field.label : `${field.label}${tabTexts.optional}`}
        {...(hint && { hint })}
        {...(fault && { validationMessage: fault, validationState: 'error' })}
      >
        {controlOf(props)}
      </Field>
      {note && (
        <p className="note" role="status">
          <strong>{tabTexts.form.consent}:</strong> {note}
        </p>
      )}
    </div>
  );
}

/** The help of the field, and how much more fits once little is left. */
function hintOf({ field: { help, kind, maxLength = 0 }, value }: FieldProps): string | undefined {
  const left = maxLength - textOf(value).length;
  const isNear = kind === 'long-text' && left < maxLength / 4;
  return [help, isNear && tabTexts.form.left(left)].filter(Boolean).join(' ') || undefined;
}

function controlOf({ field, value, options, onChange }: FieldProps) {
  const { kind, maxLength, required, choices } = field;
  const text = textOf(value);
  const shared = { required, value: text };
  const list = choices ?? options?.map((each) => ({ value: each, label: each }));
  if (list && list.length <= MOST_RADIOS) {
    return (
      <RadioGroup {...shared} onChange={(_, data) => onChange(data.value)}>
        {list.map((choice) => (
          <Radio key={choice.value} {...choice} />
        ))}
      </RadioGroup>
    );
  }
  if (list) {
    return (
      <Select {...shared} onChange={(_, data) => onChange(data.value || undefined)}>
        <option value="">{tabTexts.form.choose}</option>
        {list.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    );
  }
  const onText = (_: unknown, data: { value: string }) => onChange(data.value);
  if (kind === 'long-text') return <Textarea {...shared} rows={4} maxLength={maxLength} onChange={onText} />;
  return <Input {...shared} maxLength={maxLength} onChange={onText} />;
}

function Choices({ field, value, fault, onChange }: FieldProps) {
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (each: string) =>
    onChange(chosen.includes(each) ? chosen.filter((other) => other !== each) : [...chosen, each]);
  const faultId = `fout-${field.veld}`;
  return (
    <fieldset id={`veld-${field.veld}`} className="field" {...(fault && { 'aria-describedby': faultId })}>
      <legend>{field.required ? field.label : `${field.label}${tabTexts.optional}`}</legend>
      <div className="choices">
        {field.choices?.map((choice) => (
          <Checkbox
            key={choice.value}
            label={choice.label}
            checked={chosen.includes(choice.value)}
            onChange={() => toggle(choice.value)}
          />
        ))}
      </div>
      {fault && (
        <p id={faultId} className="fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

function YesNo({ field, value, onChange }: FieldProps) {
  return (
    <div id={`veld-${field.veld}`} className="field">
      <Checkbox
        label={field.label}
        checked={value === true}
        onChange={(_, { checked }) => onChange(checked === true)}
      />
    </div>
  );
}

/** What is filled in so far; a field may hold nothing yet. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
