/** What heads of the user's are fitted on: three views of a token (its word, the middle of the network, its end) side by side. */
import type { HeadLogits, OwnHead } from '../core/encoding/encoding';
import type { Network } from './network';

/** A stretch of tokens of the network's last run. */
export interface TokenStretch {
  readonly from: number;
  readonly count: number;
}

/** The sum of the features of some tokens. */
export function sumFeatures(network: Network, { from, count }: TokenStretch): Float64Array {
  let sums: Float64Array | undefined;
  for (let token = from; token < from + count; token++) {
    const views = network.featuresOf(token);
    sums ??= new Float64Array(views.reduce((width, view) => width + view.length, 0));
    let at = 0;
    for (const view of views) for (let column = 0; column < view.length; column++) sums[at++]! += view[column]!;
  }
  return sums ?? new Float64Array();
}

/** Writes the logits of a word for each of some heads: the mean over its tokens, as of built-in heads over sequences. Heads for other features are left alone. */
export function applyHeads(network: Network, tokens: TokenStretch, word: number, heads: readonly OwnHead[], into: Readonly<Record<string, HeadLogits>>): void {
  if (heads.length === 0) return;
  const features = sumFeatures(network, tokens);
  for (const { name, labels, weights } of heads) {
    const { logits } = into[name]!;
    const width = features.length + 1;
    if (weights.length !== width * labels.length) continue;
    for (let label = 0; label < labels.length; label++) {
      const row = label * width;
      let sum = 0;
      for (let at = 0; at < features.length; at++) sum += weights[row + at]! * features[at]!;
      logits[word * labels.length + label] = sum / tokens.count + weights[row + width - 1]!;
    }
  }
}

/** Room for the logits of heads of the user's. */
export function emptyOwn(heads: readonly OwnHead[], words: number): Record<string, HeadLogits> {
  const empty = ({ labels, temperature, certainty }: OwnHead): HeadLogits => ({
    kind: 'sequence',
    labels,
    temperature,
    ...(certainty && { certainty }),
    logits: new Float32Array(words * labels.length),
  });
  return Object.fromEntries(heads.map((head) => [head.name, empty(head)]));
}
