import type { StoreFailure } from '../store/failure';

/**
 * Why a run ended without a result. Code throws inside a context; each border turns what was thrown
 * into one of these; the sentence the user reads lives in the locale files under `failure.<code>`.
 * A failure never holds text of the user.
 */
export type Failure =
  | { readonly code: 'cancelled' }
  | { readonly code: 'nothing-selected' }
  | { readonly code: 'password-field' }
  /** A field in a frame that cannot be looked into: what it is for is not known. */
  | { readonly code: 'unknown-field' }
  /** What has the keyboard draws its text itself; what is selected in it nobody else can see. */
  | { readonly code: 'drawn-editor' }
  | { readonly code: 'text-too-long'; readonly limitChars: number }
  | { readonly code: 'bad-request' }
  | { readonly code: 'model-failed' }
  | { readonly code: 'engine-crashed' }
  | { readonly code: 'engine-unreachable' }
  | { readonly code: 'out-of-memory' }
  | { readonly code: 'timed-out'; readonly limitMs: number }
  /** The model was not tuned to follow instructions: it completes and scores. */
  | { readonly code: 'no-chat-template' }
  | { readonly code: 'bad-chat-template' }
  | { readonly code: 'prompt-too-long'; readonly limitTokens: number }
  /** A label without a letter or digit, or two that read the same. */
  | { readonly code: 'bad-label' }
  /** A record without a field, two fields that read the same, or a choice of fewer than two. */
  | { readonly code: 'bad-field' }
  | { readonly code: 'empty-answer' }
  /** A label has too few examples for a head to be fitted. */
  | { readonly code: 'too-few-examples' }
  /** The language model was deleted since. */
  | { readonly code: 'model-gone' }
  /** Its files cannot be read, for this reason. */
  | { readonly code: 'model-unreadable'; readonly why: StoreFailure }
  /** It does not compute the same when the same text is read another way: its graph or its runtime is at fault. */
  | { readonly code: 'model-unsteady' }
  /** The graphics card stopped in the middle; the processor takes over at the next run. */
  | { readonly code: 'graphics-failed' }
  /** Its format is not computed by the package of this browser. */
  | { readonly code: 'model-not-computed' }
  | { readonly code: 'model-too-large'; readonly neededBytes: number; readonly limitBytes: number }
  | { readonly code: 'internal' };

export type FailureCode = Failure['code'];

/** Codes that say everything by themselves. */
export type SimpleFailureCode = Exclude<FailureCode, 'text-too-long' | 'timed-out' | 'prompt-too-long' | 'model-unreadable' | 'model-too-large'>;

/** Carries a `Failure` through `throw`; what is thrown and is not one of these is a bug, shown as `internal`. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
    this.name = 'FailureError';
  }
}

/** The failure behind anything thrown: aborts are `cancelled`, allocation errors `out-of-memory`, the unknown `internal`. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.failure;
  if (thrown instanceof Error && thrown.name === 'AbortError') return { code: 'cancelled' };
  if (thrown instanceof RangeError && /memory|allocation|array buffer/i.test(thrown.message)) return { code: 'out-of-memory' };
  return { code: 'internal' };
}
