/** A decoder as its family describes it: sizes, the kind of every layer, and by which names a file holds its tensors. Plain data. */

/** A tensor of the file, and what has to be done to it. */
export interface TensorName {
  readonly name: string;
  /** Rows in pairs (2i, 2i + 1) within heads of this many rows, to be put back to (i, i + half): llama.cpp turns llama's queries and keys so. */
  readonly pairedHeads?: number;
  /** Added to every value: Gemma's norms are w in safetensors and 1 + w in GGUF. */
  readonly plus?: number;
}

/** Attention with its matrices; a window of 0 sees everything. Biases and norms of heads are absent where the family has none. */
export interface AttentionMixer {
  readonly kind: 'attention';
  readonly window: number;
  readonly ropeBase: number;
  readonly query: TensorName;
  readonly key: TensorName;
  readonly value: TensorName;
  readonly output: TensorName;
  readonly biases?: { readonly query: TensorName; readonly key: TensorName; readonly value: TensorName };
  readonly norms?: { readonly query: TensorName; readonly key: TensorName };
}

/** The gated short convolution of LFM2: three taps per channel between two matrices. */
export interface ConvolutionMixer {
  readonly kind: 'convolution';
  readonly input: TensorName;
  readonly taps: TensorName;
  readonly output: TensorName;
}

/** One layer: x += mixer(norm(x)), x += feedForward(norm(x)); Gemma normalises what is added as well. */
export interface Layer {
  readonly mixer: AttentionMixer | ConvolutionMixer;
  readonly inputNorm: TensorName;
  readonly mixedNorm?: TensorName;
  readonly feedForwardNorm: TensorName;
  readonly fedNorm?: TensorName;
  readonly gate: TensorName;
  readonly up: TensorName;
  readonly down: TensorName;
}

/** The sizes of a network, in values. */
export interface Sizes {
  readonly width: number;
  readonly hidden: number;
  readonly vocabulary: number;
  readonly context: number;
  readonly heads: number;
  readonly keyHeads: number;
  readonly headSize: number;
}

export interface Network {
  readonly sizes: Sizes;
  /** In all root mean square norms. */
  readonly epsilon: number;
  /** What token vectors are multiplied by. */
  readonly embeddingFactor: number;
  /** What queries are multiplied by, after they were turned. */
  readonly queryFactor: number;
  readonly activation: 'gelu' | 'silu';
  readonly embedding: TensorName;
  /** Absent where the head is the embedding. */
  readonly head?: TensorName;
  readonly outputNorm: TensorName;
  readonly layers: readonly Layer[];
}
