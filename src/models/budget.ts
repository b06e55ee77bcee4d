/** Tokens as the service counts them. */
export interface Usage {
  input: number;
  output: number;
}

export interface Prices {
  /** Euros for a million tokens. */
  input: number;
  output: number;
  /** Euros a day; 0 for no limit. */
  perDay: number;
}

/** Since the start of the program, and for the day in UTC. */
export interface BudgetCounters extends Usage {
  calls: number;
  cost: number;
  costToday: number;
  refused: number;
}

/** What the models cost, and whether there is money left today. Counters live in the process: a restart begins anew. */
export interface Budget {
  /** False when the day's money is spent; counted as a refusal. */
  allows(): boolean;
  add(usage: Usage): void;
  /** In euros. */
  costOf(usage: Usage): number;
  counters(): BudgetCounters;
}

const MILLION = 1_000_000;

export function createBudget(prices: Prices, now: () => Date = () => new Date()): Budget {
  const total: BudgetCounters = { calls: 0, input: 0, output: 0, cost: 0, costToday: 0, refused: 0 };
  let day = '';
  const turnDay = () => {
    const today = now().toISOString().slice(0, 10);
    if (today !== day) total.costToday = 0;
    day = today;
  };
  const costOf = ({ input, output }: Usage) => (input * prices.input + output * prices.output) / MILLION;
  return {
    costOf,
    allows() {
      turnDay();
      const isAllowed = prices.perDay === 0 || total.costToday < prices.perDay;
      if (!isAllowed) total.refused += 1;
      return isAllowed;
    },
    add(usage) {
      turnDay();
      const cost = costOf(usage);
      total.calls += 1;
      total.input += usage.input;
      total.output += usage.output;
      total.cost += cost;
      total.costToday += cost;
    },
    counters() {
      turnDay();
      return { ...total };
    },
  };
}
