import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { tabTexts } from '../../texts/tab.ts';
import type { Filter, FilterName } from './filters.ts';

interface FilterBarProps {
  filter: Filter;
  /** Those of the consulent; none for the list of one's own requests. */
  gemeenten: readonly string[];
  isWerkbak: boolean;
  onChange: (filter: Filter) => void;
  refresh: () => void;
}

/** What is shown of the list. */
export function FilterBar({ filter, gemeenten, isWerkbak, onChange, refresh }: FilterBarProps) {
  const texts = tabTexts.list;
  const change = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  return (
    <div className="filters">
      <Field label={texts.filter}>
        <Select value={filter.status} onChange={(_, { value }) => change({ status: value as FilterName })}>
          {Object.entries(texts.filters).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {gemeenten.length > 1 && (
        <Field label={texts.gemeente}>
          <Select value={filter.gemeente} onChange={(_, { value }) => change({ gemeente: value })}>
            <option value="">{texts.allGemeenten}</option>
            {gemeenten.map((gemeente) => (
              <option key={gemeente}>{gemeente}</option>
            ))}
          </Select>
        </Field>
      )}
      {isWerkbak && (
        <>
          <Checkbox label={texts.mine} checked={filter.mine} onChange={() => change({ mine: !filter.mine })} />
          <Checkbox label={texts.late} checked={filter.late} onChange={() => change({ late: !filter.late })} />
        </>
      )}
      <Button onClick={refresh}>{texts.refresh}</Button>
    </div>
  );
}
