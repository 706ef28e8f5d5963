/** A head that is fitted on this device to texts of the user's own: what is asked for, what comes of it, and how good that is. */
import type { AnyRunEvent } from './run';

/** A label with texts that belong to it. */
export interface ExampleLabel {
  readonly name: string;
  readonly examples: readonly string[];
}

/** A head is to be fitted. The first message over a fit's port. */
export interface FitRequest {
  readonly fit: readonly ExampleLabel[];
}

/** Below so many examples of a label nothing is fitted; below the second number it is said that they are few. */
export const leastExamples = 3;
export const fewExamples = 8;
/** The most labels and examples of one that are taken, and of an example the beginning. */
export const limitSortLabels = 20;
export const limitLabelExamples = 200;
export const limitExampleChars = 2_000;

/** What there is to say about examples: each has a sentence in the locales, under `fit_advice`. */
export type FitAdvice =
  | { readonly code: 'few'; readonly label: string; readonly count: number }
  | { readonly code: 'unbalanced'; readonly label: string; readonly other: string }
  /** Texts that stand under more than one label. */
  | { readonly code: 'contradictory'; readonly count: number }
  /** No better than always saying the most frequent label, or than a die, as far as these examples can tell. */
  | { readonly code: 'chance' }
  | { readonly code: 'alike'; readonly label: string; readonly other: string };

/** How often a fitted head is right about examples that it was not fitted to. */
export interface FitReport {
  /** So many of so many; each was told by a head that had not seen it, chosen without it. */
  readonly right: number;
  readonly total: number;
  /** 95% interval of the share that is right. */
  readonly from: number;
  readonly to: number;
  /** The share that would be right by always saying the most frequent label. */
  readonly baseline: number;
  /** The two labels that are taken for one another most often: so many texts of `label` were taken for `other`. */
  readonly worst?: { readonly label: string; readonly other: string; readonly count: number; readonly of: number };
  readonly advice: readonly FitAdvice[];
}

/** A head as it is kept: plain data, of one version of the encoder. */
export interface FittedSort {
  readonly encoder: string;
  readonly labels: readonly string[];
  /** Float32, little-endian, base64: for each label its weights in the order of the features, then its bias. */
  readonly weights: string;
  readonly temperature: number;
  /** From which confidence a label is said with which certainty; above 1 where the examples cannot show that any is enough. */
  readonly sure: number;
  readonly likely: number;
  readonly report: FitReport;
}

/** What crosses from the engine to whoever asked for a fit. */
export type FitEvent =
  | AnyRunEvent
  | { readonly type: 'fit-progress'; readonly done: number; readonly total: number }
  | { readonly type: 'run-done'; readonly fitted: FittedSort };
