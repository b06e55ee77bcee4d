import type { ModelCounters } from '../../models/open-models.ts';
import type { Amounts } from './metrics.ts';

/** What the chat model took and gave since the program started. */
export function modelAmounts(counters: () => ModelCounters): Amounts[] {
  return [
    {
      ...{ name: 'regiowijzer_model_tokens', help: 'Tokens of the chat model', label: 'direction' },
      async read() {
        const { input, output } = counters();
        return { input, output };
      },
    },
    {
      ...{ name: 'regiowijzer_model_euros', help: 'Cost of the chat model, by the prices set', label: 'period' },
      async read() {
        const { cost, costToday } = counters();
        return { total: cost, today: costToday };
      },
    },
    {
      ...{ name: 'regiowijzer_model_answers', help: 'Answers asked of the chat model, by outcome', label: 'outcome' },
      read: async () => counters().outcomes,
    },
  ];
}
