/** What is wrong with a file that contradicts itself. */
export const flaws = [
  'version',
  'too-long',
  'too-many',
  'twice',
  'misplaced',
  'overlap',
  'impossible',
  'unreadable',
  'too-large',
  'not-a-language-model',
] as const;
export type Flaw = (typeof flaws)[number];

/**
 * Why a model did not get onto the shelf. The sentence the user reads stands in the locale files under
 * `store_failure.<code>`; names in a failure come from headers and are cut to what fits a sentence.
 */
export type StoreFailure =
  // While fetching.
  | { readonly code: 'cancelled' }
  | { readonly code: 'licence-not-accepted' }
  | { readonly code: 'unknown-edition' }
  | { readonly code: 'no-network'; readonly host: string }
  | { readonly code: 'access-denied'; readonly host: string }
  | { readonly code: 'not-at-hub'; readonly path: string }
  | { readonly code: 'busy-hub'; readonly host: string }
  | { readonly code: 'hub-error'; readonly host: string; readonly status: number }
  | { readonly code: 'bad-listing'; readonly host: string }
  | { readonly code: 'wrong-size'; readonly path: string }
  | { readonly code: 'wrong-hash'; readonly path: string }
  | { readonly code: 'stalled'; readonly host: string }
  // On this device.
  | { readonly code: 'no-space'; readonly missingBytes: number }
  | { readonly code: 'storage-failed' }
  | { readonly code: 'already-there' }
  // While importing.
  | { readonly code: 'not-a-model' }
  | { readonly code: 'pickled-weights' }
  | { readonly code: 'broken-file'; readonly path: string; readonly flaw: Flaw }
  | { readonly code: 'cut-off'; readonly path: string }
  | { readonly code: 'unknown-architecture'; readonly name: string }
  | { readonly code: 'unknown-quantization'; readonly name: string }
  | { readonly code: 'missing-file'; readonly path: string }
  | { readonly code: 'missing-tensor'; readonly name: string }
  | { readonly code: 'wrong-shape'; readonly name: string }
  | { readonly code: 'bad-config'; readonly what: string }
  | { readonly code: 'unsafe-path' }
  | { readonly code: 'duplicate-path' }
  | { readonly code: 'too-many-files' }
  | { readonly code: 'too-large' }
  | { readonly code: 'encrypted-zip' }
  | { readonly code: 'internal' };

export type StoreFailureCode = StoreFailure['code'];

/** Carries a `StoreFailure` through `throw`. */
export class StoreError extends Error {
  constructor(readonly failure: StoreFailure) {
    super(failure.code);
    this.name = 'StoreError';
  }
}

/** The failure behind anything thrown: aborts are `cancelled`, a full disk `no-space`, the unknown `internal`. */
export function toStoreFailure(thrown: unknown): StoreFailure {
  if (thrown instanceof StoreError) return thrown.failure;
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';
  if (name === 'AbortError') return { code: 'cancelled' };
  if (name === 'QuotaExceededError') return { code: 'no-space', missingBytes: 0 };
  if (name === 'NoModificationAllowedError' || name === 'InvalidStateError' || name === 'NotReadableError') return { code: 'storage-failed' };
  return { code: 'internal' };
}

const limitNameChars = 60;

/** A name out of a file's header as it may stand in a sentence: printable, and short. */
export function toNameForSentence(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '');
  return plain.length > limitNameChars ? `${plain.slice(0, limitNameChars)}…` : plain;
}
