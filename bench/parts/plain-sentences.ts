/** Harmless sentences of everyday Dutch, from the acts, persons and ways of saying in plain-sentences.yaml. */
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';

const schema = z.strictObject({
  acts: z.string(),
  others: z.array(z.string()),
  when: z.array(z.string()),
  ways: z.array(z.string()),
  things: z.array(z.string()),
  mishaps: z.string(),
  said: z.string(),
});

type Grammar = z.infer<typeof schema>;
type Pick = (items: readonly string[]) => string;

/** So many sentences of acts, a third as many of things, and the sayings; the same `random` gives the same sentences. */
export function plainSentences(count: number, random: () => number): string[] {
  const grammar = schema.parse(load(readFileSync(new URL('plain-sentences.yaml', import.meta.url), 'utf8')));
  const pick: Pick = (items) => items[Math.floor(random() * items.length)]!;
  const acts = linesOf(grammar.acts);
  const mishaps = linesOf(grammar.mishaps);
  return [
    ...Array.from({ length: count }, (_, at) => sayAct(acts[at % acts.length]!, grammar, pick)),
    ...Array.from({ length: count / 3 }, (_, at) => `${pick(grammar.things)} ${mishaps[at % mishaps.length]}`),
    ...linesOf(grammar.said),
  ].map((sentence) => (random() < 0.5 ? sentence : written(sentence)));
}

function sayAct(act: string, { others, when, ways }: Grammar, pick: Pick): string {
  const [object, infinitive, other, self, done] = act.split('; ');
  const participle = done!.replace('is ', '');
  const P0 = done === participle ? 'heeft' : 'is';
  const parts: Record<string, string> = { O: object!, I: infinitive!, V: other!, v: self!, p: participle, P0 };
  return pick(ways).replace(/\b(?:P0|[SOIVvpT])\b/g, (part) =>
    part === 'S' ? pick(others) : part === 'T' ? pick(when) : parts[part]!,
  );
}

function written(sentence: string): string {
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}${sentence.endsWith('?') ? '' : '.'}`;
}

function linesOf(text: string): string[] {
  return text.trim().split('\n');
}
