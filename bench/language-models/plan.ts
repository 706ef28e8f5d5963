/** What is asked of an engine on one model, and what it answers. Plain data, the same for ours and for every peer. */
export interface SpeedPlan {
  /** Where the GGUF file lies, or is served. */
  readonly path: string;
  readonly threads: number;
  /** Positions of a sequence, at most. */
  readonly context: number;
  /** Tokens of a prompt, each read by a sequence of its own. */
  readonly prefill: readonly number[];
  /** How far a sequence has come when its decoding is timed. */
  readonly contexts: readonly number[];
  /** Tokens that are decoded, one by one. */
  readonly steps: number;
  readonly repeats: number;
  /** Conversations that are held: 60 tokens behind an instruction of 200 that is cached, and 40 written. */
  readonly conversations: number;
}

/** What something took: time on the wall, and of processors by all threads of the process, both in milliseconds. On a busy machine only the second means much. */
export interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** Costs per token, of the cheapest repeat. */
export interface SpeedAnswer {
  /** Of the kernels or the library. */
  readonly build: string;
  readonly load: Cost;
  readonly prefill: Readonly<Record<number, Cost>>;
  readonly decode: Readonly<Record<number, Cost>>;
  /** From a prompt of 64 tokens to the first token, the whole of it. */
  readonly firstToken: Cost;
  /** 60 tokens behind 200 that are cached, the whole of it. */
  readonly cached: Cost;
  /** One conversation, on the average. */
  readonly conversation: Cost;
  /** A token out of 64 candidates; only ours knows such a thing. */
  readonly constrained?: Cost;
  /** What the whole process holds more than before it loaded the model, while it answers; 0 or less where nobody tells. */
  readonly heldBytes: number;
  readonly weightBytes?: number;
  readonly cacheBytes?: number;
}

/** The lengths of a conversation, in tokens. */
export const instructionTokens = 200;
export const questionTokens = 60;
export const answerTokens = 40;

/** Ids that no cache can know: speed does not depend on which they are. */
export const idsOf = (count: number, seed = 0): number[] => Array.from({ length: count }, (_, i) => 5 + (((i + 131 * seed) * 7_919) % 30_000));
