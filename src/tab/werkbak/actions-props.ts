import type { Detail } from '../api.ts';
import type { Outcome } from './outcome.ts';

export interface ActionsProps {
  detail: Detail;
  reload: () => Promise<void>;
  replace: (detail: Detail) => void;
  setOutcome: (outcome: Outcome | undefined) => void;
}
