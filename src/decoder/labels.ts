import { createTrie, type TrieNode } from './grammar/trie';
import type { Sequence } from './language-model';
import type { PrefixCache } from './prefixes';

/** How a label's probability is reckoned. */
export type Likelihood =
  /** Each token against the other labels' tokens at the same place: what a constrained answer would be. Only those logits are computed. */
  | 'among-labels'
  /** Each token against the whole vocabulary, the mean over the label's tokens, so that long labels are not punished. */
  | 'per-token';

/** What is scored after which prompt. */
export interface ScoreOrder {
  readonly ids: readonly number[];
  /** How many of its ids will be asked for again. */
  readonly shared: number;
  /** Each label's ids after the prompt. None may be the beginning of another: see `continuations`. */
  readonly labels: readonly (readonly number[])[];
  readonly likelihood: Likelihood;
  readonly signal?: AbortSignal;
}

/**
 * How likely a model is to go on with each label: probabilities that sum to 1, before any calibration. The prompt is read
 * once; labels share what they have in common, and a token without an alternative costs nothing `among-labels`.
 */
export async function scoreLabels(prefixes: PrefixCache, { ids, shared, labels, likelihood, signal }: ScoreOrder): Promise<number[]> {
  const isAmong = likelihood === 'among-labels';
  const scores = new Array<number>(labels.length).fill(Number.NEGATIVE_INFINITY);

  /** Scores what follows `node`, which is reached with `path` and the chance `sum` (a logarithm). */
  const spread = async (read: Read, path: readonly number[], node: TrieNode, sum: number): Promise<void> => {
    for (const answer of node.answers) scores[answer] = isAmong ? sum : sum / labels[answer]!.length;
    const children = [...node.children];
    const [first] = children;
    if (!first) return;
    // Without an alternative a token is certain, so the model is not asked.
    if (isAmong && children.length === 1) return spread(read, [...path, first[0]], first[1], sum);
    const { sequence, logits } = await read(path, isAmong ? children.map(([id]) => id) : undefined);
    try {
      const readOn = readFrom(sequence, signal);
      const chances = logChances(logits);
      for (const [place, [id, child]] of children.entries()) await spread(readOn, [id], child, sum + chances[isAmong ? place : id]!);
    } finally {
      sequence.free();
    }
  };
  await spread((path, candidates) => prefixes.read([...ids, ...path], shared, { candidates, signal }), [], createTrie(labels), 0);
  return softmax(scores);
}

/** Reads ids and returns the logits after them, of all tokens or of the candidates, and the sequence, which is the caller's to free. */
type Read = (ids: readonly number[], candidates: readonly number[] | undefined) => Promise<{ readonly sequence: Sequence; readonly logits: Float32Array }>;

function readFrom(sequence: Sequence, signal: AbortSignal | undefined): Read {
  return async (ids, candidates) => {
    const fork = sequence.fork();
    try {
      return { sequence: fork, logits: await fork.feed(ids, { candidates, signal }) };
    } catch (error) {
      fork.free();
      throw error;
    }
  };
}

/** Natural logarithms of the chances that logits mean. */
function logChances(logits: Float32Array): Float32Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > highest) highest = logit;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - highest);
  const total = highest + Math.log(sum);
  return logits.map((logit) => logit - total);
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - highest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
