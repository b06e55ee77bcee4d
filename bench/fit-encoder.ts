/**
 * Fits the encoder on written questions with the passages that answer them: those of the statements of an index, and
 * those of bench/encoder/pairs.jsonl over imagined regions. Writes src/learned/encoder.bin.
 *
 *   npm run fit:encoder -- DATA_DIR                      all that the index holds
 *   node bench/fit-encoder.ts DATA_DIR --without alkmaar --out FILE   to measure on a region it never saw
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { embeddedText } from '../src/knowledge/build-index.ts';
import { loadIndex } from '../src/knowledge/index/index-store.ts';
import { ENCODER_FINGERPRINT } from '../src/learned/shipped-encoder.ts';
import { type Pair, trainEncoder } from './parts/train-encoder.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string' }, out: { type: 'string', default: 'src/learned/encoder.bin' } },
});
const PAIRS = new URL('encoder/pairs.jsonl', import.meta.url);
/** One in so many questions is also paired with another question of its place. */
const BESIDE = 3;

const { passages, sources } = await loadIndex(positionals[0] ?? 'data');
const pairs: Pair[] = [];
for (const [group, passage] of passages.entries()) {
  const { regio, document } = sources[passage.source]!;
  if (regio.toLowerCase() === values.without?.toLowerCase()) continue;
  for (const { asks } of passage.guide) add(asks, embeddedText(passage), group, document);
}
if (existsSync(PAIRS))
  for (const [at, line] of readFileSync(PAIRS, 'utf8').trim().split('\n').entries()) {
    const { doc, section, text, asks } = JSON.parse(line) as {
      doc: string;
      section: string;
      text: string;
      asks: string[];
    };
    add(asks, `${section}\n${text}`, passages.length + at, doc);
  }

function add(asks: readonly string[], answer: string, group: number, document: string): void {
  for (const question of asks) pairs.push({ question, answer, group, document });
  for (let at = 0; at + BESIDE < asks.length; at += BESIDE)
    pairs.push({ question: asks[at]!, answer: asks[at + BESIDE]!, group, document });
}

process.stdout.write(`${pairs.length} pairs\n`);
const encoder = trainEncoder(pairs, (epoch, loss) => process.stdout.write(`epoch ${epoch + 1}: ${loss.toFixed(3)}\n`));
writeFileSync(values.out, encoder.toBuffer(ENCODER_FINGERPRINT));
