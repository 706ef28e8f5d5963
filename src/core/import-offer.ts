import type { LicenceId, ModelDescription } from './model';

/** What an import found, shown before anything is put on the shelf. */
export interface ImportOffer {
  readonly description: ModelDescription;
  /** What it will be called; the user may change it unless the catalogue knows it. */
  readonly title: string;
  readonly bytes: number;
  /** The licence that must be accepted for it, as far as its family tells. */
  readonly licence?: LicenceId;
  /** It comes from a Gloss on another machine, with hashes to hold it to. */
  readonly isExport: boolean;
}
