import type { Device } from '../../core/store/device-choice';

/** What a graph carries from one pass to the next: keys, values and convolution states. Nobody changes it, so sequences may share it. */
export type GraphState = object;

/** A language model as a graph that somebody else runs: ids in, logits and a new state out. */
export interface Graph {
  readonly vocabularySize: number;
  /** Bytes of its files. */
  readonly bytes: number;
  /** Reads ids after a state (null: from the beginning). Returns the logits after the last id, and the state from there. */
  run(ids: readonly number[], state: GraphState | null): Promise<{ readonly logits: Float32Array; readonly state: GraphState }>;
  /** Nobody needs a state any more: the memory of a graphics card is not collected by itself. */
  drop(state: GraphState): void;
  close(): Promise<void>;
}

/** A model in the Hugging Face layout. */
export interface GraphFiles {
  /** `onnx/model_q4.onnx` */
  readonly graphPath: string;
  /** Files beside it that hold its weights. */
  readonly dataPaths: readonly string[];
  readonly bytes: number;
  readonly vocabularySize: number;
  open(path: string): Promise<Blob | null>;
}

/** What computes it: on which device, with how many threads of the processor, and where the runtime lies inside this package. */
export interface GraphRuntime {
  readonly device: Device;
  readonly threads: number;
  readonly mjs: string;
  readonly wasm: string;
}
