import type { EncoderId } from '../core/encoding/encoder-id';
import type { Encoding, HeadLogits, OwnHead } from '../core/encoding/encoding';
import type { Stretch } from '../core/text/stretches';
import type { EncodeHooks, Encoder } from './encoder';
import { joinEncodings, type ReadStretch } from './join-encodings';

/** Encoders that are open, by name. */
export type OpenEncoders = Readonly<Partial<Record<EncoderId, Encoder>>>;

/**
 * Reads each stretch of a text with its encoder, in order, and says of all of them one encoding. A stretch is read as if it
 * stood alone: sentences of another language would tell its encoder nothing. Throws what `breathe` throws.
 */
export async function encodeStretches(
  encoders: OpenEncoders,
  text: string,
  stretches: readonly Stretch[],
  { onProgress, breathe, own }: EncodeHooks,
): ReturnType<Encoder['encode']> {
  const [only] = stretches;
  if (only && stretches.length === 1) return openOf(encoders, only).encode(text, { onProgress, breathe, ...(own && { own }) });
  const parts: ReadStretch[] = [];
  let tokens = 0;
  let threads = 1;
  for (const stretch of stretches) {
    const { start, end } = stretch;
    const before = [...parts];
    const answer = await openOf(encoders, stretch).encode(text.slice(start, end), {
      breathe,
      ...(own && { own }),
      onProgress: (chars, soFar) => onProgress(start + chars, () => joinEncodings(text, [...before, { start, encoding: soFar() }])),
    });
    parts.push({ start, encoding: answer.encoding });
    tokens += answer.tokens;
    threads = Math.max(threads, answer.threads);
  }
  return { encoding: joinEncodings(text, parts), tokens, threads };
}

function openOf(encoders: OpenEncoders, { encoder }: Stretch): Encoder {
  const open = encoders[encoder];
  if (!open) throw new Error(`The encoder ${encoder} is not open.`);
  return open;
}

/** The encoding with heads of which it knows nothing, as they are where an encoder has read every word that they were not fitted to: unread. */
export function withUnread(encoding: Encoding, heads: readonly OwnHead[]): Encoding {
  if (heads.length === 0) return encoding;
  const unread = ({ labels, temperature, certainty }: OwnHead): HeadLogits => ({
    kind: 'sequence',
    labels,
    temperature,
    ...(certainty && { certainty }),
    logits: new Float32Array(encoding.words.length * labels.length).fill(Number.NaN),
  });
  return { ...encoding, own: { ...encoding.own, ...Object.fromEntries(heads.map((head) => [head.name, unread(head)])) } };
}
