/** What is asked of the worker that measures, and what it answers. */
export interface KernelsPlan {
  /** Where the model's file is served. */
  readonly model: string;
  /** Lengths of texts, in tokens. */
  readonly texts: readonly number[];
  readonly rounds: number;
}

/** What a text of so many tokens took, on one thread: the least of all rounds for every single call of a kernel. */
export interface TextTimes {
  readonly tokens: number;
  /** Tokens of each window that the text is cut into, with the two at its ends. */
  readonly windows: readonly number[];
  /** Milliseconds by the name of the kernel, all windows together. */
  readonly kernels: Readonly<Record<string, number>>;
  /** Products and sums in the matrices, and in the scores and mixtures of attention. */
  readonly matrixOperations: number;
  readonly attentionOperations: number;
}

export interface EncoderTimes {
  readonly texts: readonly TextTimes[];
  /** Operations a second, at the best, of a few rows and one panel, over and over, and of attention over a few rows: all that they read stays in the nearest cache. */
  readonly tileRate: number;
  readonly attentionRate: number;
}

export interface KernelsAnswer {
  readonly ours: EncoderTimes;
  /** Null without a baseline. */
  readonly baseline: EncoderTimes | null;
}
