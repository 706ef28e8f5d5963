import type { RunOptions } from '../../../src/core/run/run';

/** What the worker is to time. */
export interface Plan {
  /** Per size, passages; each is read once by both engines, in turns. */
  readonly sizes: readonly { readonly name: string; readonly passages: readonly string[] }[];
  /** Texts for the detectors and policies alone. */
  readonly prose: readonly string[];
  readonly options: RunOptions;
}

/** Times in ms, one per passage. */
export interface Compared {
  readonly name: string;
  readonly tokens: readonly number[];
  readonly ours: readonly number[];
  /** Of ours, what the model took. */
  readonly oursModel: readonly number[];
  readonly stock: readonly number[];
  /** Of the stock calls, the one for entities. */
  readonly stockEntities: readonly number[];
}

export interface Answer {
  readonly threads: number;
  readonly sizes: readonly Compared[];
  readonly detectors: readonly number[];
  readonly policies: readonly number[];
  /** Text of what went wrong, if anything did. */
  readonly failure?: string;
}
