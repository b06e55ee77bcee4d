import { readFileSync } from 'node:fs';
import { ANALYSER_VERSION } from '../dutch/stems.ts';
import { RegiowijzerError } from '../errors.ts';
import { DIMENSION, Encoder, ROWS, TOKENS_VERSION } from './encoder.ts';

const FILE = new URL('encoder.bin', import.meta.url);

/** What the weights were made with; other words or tokens need other weights. */
export const ENCODER_FINGERPRINT = `encoder ${ROWS}x${DIMENSION} tokens ${TOKENS_VERSION} analyser ${ANALYSER_VERSION}`;
/** Names the vectors in an index. */
export const ENCODER_MODEL = 'embedded-encoder-1';

let shipped: Encoder | undefined;

/**
 * The encoder that comes with the program.
 * @throws RegiowijzerError WEIGHTS_INVALID where the weights were made for other words
 */
export function shippedEncoder(): Encoder {
  shipped ??= openEncoder(readFileSync(FILE));
  return shipped;
}

/** @throws RegiowijzerError WEIGHTS_INVALID */
export function openEncoder(bytes: Buffer): Encoder {
  const { encoder, fingerprint } = Encoder.fromBuffer(bytes);
  if (fingerprint === ENCODER_FINGERPRINT) return encoder;
  throw new RegiowijzerError(
    'WEIGHTS_INVALID',
    `The encoder was fitted for "${fingerprint}", not for "${ENCODER_FINGERPRINT}"`,
    { where: 'src/learned/encoder.bin' },
  );
}
