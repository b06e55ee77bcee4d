/** What the person who asked is told. */
export interface Receipt {
  kenmerk: string;
  version: number;
  /** False where the same request had been handed in before under the same key. */
  isNew: boolean;
  text: string;
  dueAt: string;
}
