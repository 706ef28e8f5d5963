/** What a graph carries from one pass to the next: keys, values and convolution states. Nobody changes it, so sequences may share it. */
export type GraphState = object;

/** A language model as a graph that somebody else runs: ids in, logits and a new state out. */
export interface Graph {
  readonly vocabularySize: number;
  /** Bytes of its files. */
  readonly bytes: number;
  /** Reads ids after a state (null: from the beginning). Returns the logits after the last id, and the state from there. */
  run(ids: readonly number[], state: GraphState | null): Promise<{ readonly logits: Float32Array; readonly state: GraphState }>;
  close(): Promise<void>;
}
