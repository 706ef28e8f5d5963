/** A loaded language model: weights in the kernels' memory, any number of sequences that share them. */
export interface LanguageModel {
  readonly vocabularySize: number;
  readonly contextLength: number;
  /** Bytes that stay in memory: weights, and the cache of one full sequence. */
  readonly memory: { readonly weights: number; readonly cache: number };
  /** A graphics card computes it, and the processor hardly. */
  readonly isOnGraphics?: boolean;
  /** What is taken now: bytes of memory, and pages of keys and values that are in use. */
  usage(): { readonly bytes: number; readonly pages: number };
  /** An empty sequence. */
  begin(): Sequence;
  close(): void;
}
/** Token ids that the model has read, with their key-value cache. */
export interface Sequence {
  readonly ids: readonly number[];
  /** Reads more ids (prefill in chunks, one id = a decode step). Returns the logits after the last id: of the whole vocabulary, or of `candidates` only, in their order. Throws AbortError when `signal` aborts between chunks; the sequence then holds what was read. */
  feed(ids: readonly number[], options?: { readonly candidates?: readonly number[]; readonly signal?: AbortSignal }): Promise<Float32Array>;
  /** A sequence that goes on from here on its own. */
  fork(): Sequence;
  free(): void;
}
