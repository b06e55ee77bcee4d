import { Badge } from '@fluentui/react-components';
import type { Status } from '../../domain/consultatie/states.ts';
import { STATUSSEN } from '../../texts/consultatie.ts';

type Color = 'brand' | 'danger' | 'success' | 'warning' | 'informative';

const COLORS: Record<Status, Color> = {
  aangevraagd: 'warning',
  overgedragen: 'warning',
  heropend: 'warning',
  opgepakt: 'brand',
  wedervraag: 'informative',
  beantwoord: 'success',
  gesloten: 'informative',
  ingetrokken: 'informative',
};

/** The status in words; the colour adds nothing that the words do not say. */
export function StatusBadge({ status }: { status: Status }) {
  return (
    <Badge appearance="tint" color={COLORS[status]}>
      {STATUSSEN[status]}
    </Badge>
  );
}
