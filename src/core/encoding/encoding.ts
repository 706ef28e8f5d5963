import type { Span } from '../text/span';

/** What the built-in encoder answers, by name of the head; see the model's card. */
export const heads = ['sentiment', 'entities', 'toxicity', 'dark_pattern', 'personal'] as const;
export type HeadName = (typeof heads)[number];

/**
 * The encoder's answer for a whole passage, one row per word, so that any span can be read off it.
 *
 * Every head is a linear map of the last hidden state, so the head of a mean is the mean of the
 * heads: the logits of a sentence, a match or the passage are the token-weighted mean of its words'.
 */
export interface Encoding {
  /** The words in order, half-open spans into the passage. */
  readonly words: readonly Span[];
  /** Tokens per word, the weight of the word in a mean. Shape [words]. */
  readonly tokenCounts: Uint16Array;
  /** How a word stands to the one before it: 0 on the same line, 1 on a later one, 2 behind a blank line. Shape [words]. */
  readonly lineGaps: Uint8Array;
  /** Per head (NaN for words of which it says nothing): its labels, its temperature, and row-major logits [words × labels]: of the first token for `token` heads, the mean over the word's tokens for `sequence` heads. */
  readonly heads: Readonly<Record<HeadName, HeadLogits>>;
  /** Heads that were fitted to texts of the user's, by the name of their task; NaN for words that were read by another encoder than theirs. */
  readonly own?: Readonly<Record<string, HeadLogits>>;
}

/** A head that was fitted on this device: an affine map of a token's features, as every head is, so that it is pooled as they are. */
export interface OwnHead extends Omit<HeadLogits, 'logits' | 'kind'> {
  /** The name of its task. */
  readonly name: string;
  /** The version of the encoder to which it was fitted: to another one the same words are other numbers. */
  readonly encoder: string;
  /** For each label its weights in the order of the features, then its bias. */
  readonly weights: Float32Array;
}

/**
 * The least confidence per label, in the order of the labels, for saying it without reserve (`sure`) and with some (`likely`).
 * Chosen on dev splits for a share that is right (`npm run certainty`); above 1 where no confidence is enough.
 */
export interface CertaintyMarks {
  readonly sure: readonly number[];
  readonly likely: readonly number[];
}

export interface HeadLogits {
  readonly kind: 'token' | 'sequence';
  readonly labels: readonly string[];
  /** Divides the logits before softmax; fitted on held-out data so that confidences mean something. */
  readonly temperature: number;
  /** From which confidence a label is said with which certainty; absent where that was not measured. */
  readonly certainty?: CertaintyMarks;
  readonly logits: Float32Array;
}
