/** What the worker is asked to measure on one model, and what it answers. Plain data. */
export interface SpeedPlan {
  /** Where the GGUF file is served. */
  readonly path: string;
  readonly threads: number;
  /** Tokens of a prompt, each read by a sequence of its own. */
  readonly prefill: readonly number[];
  /** How far a sequence has come when its decoding is timed. */
  readonly contexts: readonly number[];
  /** Tokens that are decoded, one by one. */
  readonly steps: number;
  readonly repeats: number;
}

export interface SpeedAnswer {
  readonly build: string;
  readonly loadMs: number;
  readonly weightBytes: number;
  readonly cacheBytes: number;
  /** Tokens a second, of the fastest repeat. */
  readonly prefill: Readonly<Record<number, number>>;
  readonly decode: Readonly<Record<number, number>>;
  /** The same with a head of 64 candidates. */
  readonly constrained: number;
  /** 60 tokens behind 200 that are cached. */
  readonly cachedMs: number;
}
