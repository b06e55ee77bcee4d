/** How long the guard takes for messages of many lengths and kinds: `node bench/guard.ts`. The bar is a p99 of 2 ms at 20,000 characters. */
import { readdirSync, readFileSync } from 'node:fs';
import { guard } from '../src/guard/guard.ts';

const GOLDEN = new URL('../test/golden/guard/', import.meta.url);
const LENGTHS = [100, 1_000, 5_000, 20_000];
const RUNS = 1_500;

function goldenTexts(): string[] {
  const lines = readdirSync(GOLDEN).flatMap((file) => readFileSync(new URL(file, GOLDEN), 'utf8').trim().split('\n'));
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

/** Messages of about `length` characters, each from other cases, so that no two runs see the same words. */
function messages(texts: readonly string[], length: number, count: number): string[] {
  let next = 0;
  return Array.from({ length: count }, () => {
    let message = '';
    while (message.length < length) message += `${texts[next++ % texts.length]}\n`;
    return message.slice(0, length);
  });
}

function measure(name: string, inputs: readonly string[]): void {
  for (const input of inputs.slice(0, 300)) guard(input);
  const times = inputs.map((input) => {
    const start = performance.now();
    guard(input);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(3);
  console.log(
    `${name.padEnd(34)} p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   p99 ${at(0.99)} ms   max ${times.at(-1)!.toFixed(3)} ms`,
  );
}

const texts = goldenTexts();
const ordinary = readFileSync(new URL('ordinary.jsonl', GOLDEN), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);
measure('golden cases as they are', texts);
for (const length of LENGTHS) measure(`ordinary text of ${length} characters`, messages(ordinary, length, RUNS));
for (const length of LENGTHS) measure(`mixed text of ${length} characters`, messages(texts, length, RUNS));
for (const unit of [
  '1',
  '1 ',
  'a',
  'A',
  'Jan de ',
  'ik wil dood ',
  'J.',
  '@a.',
  '123456782 ',
  'é',
  '\u200b',
  'straat 1 ',
]) {
  measure(
    `20,000 characters of ${JSON.stringify(unit)}`,
    Array.from({ length: 60 }, () => unit.repeat(20_000 / unit.length)),
  );
}
