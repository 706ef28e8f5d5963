import type { StoreFailure } from './failure';

/** What is wrong with a file of a model: it is not there, ends too early, or its content is another than when it was stored. */
export type FileFlaw = 'missing' | 'short' | 'changed';

/** A file that is not as it was stored. */
export interface DamagedFile {
  readonly path: string;
  readonly flaw: FileFlaw;
  /** Bytes that have to be fetched to make it whole. */
  readonly damagedBytes: number;
}

/** What a look at a model's files has said. It never holds anything of what they contain. */
export type Examination =
  | { readonly phase: 'checking' | 'repairing'; readonly doneBytes: number; readonly totalBytes: number }
  /** Every file has the sum that it had when it was stored. */
  | { readonly phase: 'sound' }
  /** `canRepair`: what is missing can be fetched from where the model came from. */
  | { readonly phase: 'damaged'; readonly files: readonly DamagedFile[]; readonly canRepair: boolean }
  | { readonly phase: 'failed'; readonly failure: StoreFailure };
