/** What was just done, or why it was not. */
export interface Outcome {
  intent: 'success' | 'warning';
  text: string;
}
