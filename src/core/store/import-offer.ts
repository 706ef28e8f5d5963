import type { LicenceId, ModelDescription, StoredModel } from './model';
import type { StoreFailure } from './failure';

/** What an import found, shown before anything is put on the shelf. */
export interface ImportOffer {
  readonly description: ModelDescription;
  /** What it will be called; the user may change it. What turns out to be of the catalogue is called as there. */
  readonly title: string;
  readonly bytes: number;
  /** The licence that must be accepted for it, as far as its family tells. */
  readonly licence?: LicenceId;
  /** It comes from a Gloss on another machine, with hashes to hold it to. */
  readonly isExport: boolean;
}

/** A file that was dropped or picked, with its path inside the folder it came from. */
export interface ImportItem {
  readonly path: string;
  readonly file: File;
}

/** What an import or an export tells. */
export type ImportEvent =
  | { readonly type: 'progress'; readonly doneBytes: number; readonly totalBytes: number }
  | { readonly type: 'offer'; readonly offer: ImportOffer }
  | { readonly type: 'stored'; readonly model: StoredModel }
  | { readonly type: 'exported'; readonly file: File }
  | { readonly type: 'failed'; readonly failure: StoreFailure }
  | { readonly type: 'stopped' };

/** One import under way. */
export interface ImportSession {
  /** Puts what was offered on the shelf. */
  accept(title: string): void;
  /** Gives up; `stopped` follows when nothing of it is left. */
  stop(): void;
}
