/** Who is asked for what, and what comes back: plain data, between the bench, its page and the page's worker. */
import type { PlainRecord } from '../../src/core/run/record';

/** What is asked for: a label of the reader's own, a feeling, or a record. */
export const jobs = ['tickets', 'feelings', 'bills', 'personal'] as const;
export type Job = (typeof jobs)[number];

/** Who is asked: the built-in encoder (with a head fitted to the taught rows, or with the product's detectors), or a language model that is served. */
export type Contestant =
  | { readonly kind: 'built-in'; readonly job: Job }
  /** `examples` are those it is shown: of each label, or records. Of feelings the product shows its own. */
  | { readonly kind: 'model'; readonly job: Job; readonly path: string; readonly examples: number };

/** A label, or a record. */
export type Answer = string | PlainRecord;

/** Answers to texts in their order, and what each took by the wall, in milliseconds. */
export interface Answers {
  readonly answers: readonly Answer[];
  readonly tookMs: readonly number[];
}

export type ToContest = { readonly open: Contestant } | { readonly ask: readonly string[] };
export type FromContest = { readonly opened: true } | { readonly told: Answers } | { readonly error: string };
