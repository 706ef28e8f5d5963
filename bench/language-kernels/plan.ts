/** What is asked of the worker that measures the kernels of a language model, and what it answers. */
export interface KernelsPlan {
  /** Where the model's file is served. */
  readonly model: string;
  /** Passes: so many rows behind so many that were read; with one row the head is asked for all logits. */
  readonly passes: readonly { readonly rows: number; readonly context: number }[];
  readonly rounds: number;
  /** The module of read.ts, in base64. */
  readonly reader: string;
}

/** What the calls of a kernel in a pass take together, and what they did. */
export interface KernelTime {
  readonly ms: number;
  /** Bytes of weights. */
  readonly bytes: number;
  /** Products and sums. */
  readonly operations: number;
}

/** A pass on one thread: the least of all rounds for every single call, by kernel and form of weights. */
export interface PassTimes {
  readonly rows: number;
  readonly context: number;
  readonly kernels: Readonly<Record<string, KernelTime>>;
}

/** What a form of weights reaches on one thread where all that is read stays in the nearest cache. */
export interface FormRate {
  readonly form: string;
  /** Bytes of weights a second, with one row. */
  readonly oneRow: number;
  /** Operations a second, with rows in tiles of four. */
  readonly fourRows: number;
}

/** Bytes a second that come out of memory, all threads together. */
export interface MemoryRate {
  readonly threads: number;
  /** Read, and nothing else. */
  readonly read: number;
  /** By the head's product with one row. */
  readonly head: number;
}

export interface ModelTimes {
  readonly passes: readonly PassTimes[];
  readonly forms: readonly FormRate[];
  readonly memory: readonly MemoryRate[];
}

export interface KernelsAnswer {
  readonly ours: ModelTimes;
  /** Null without a baseline. */
  readonly baseline: ModelTimes | null;
}
