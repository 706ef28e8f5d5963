/** What Gloss keeps of a user, counted: all of what *Erase everything* takes away. */
export interface Holdings {
  /** Settings that differ from how Gloss was delivered are among these bytes, and so is everything else but models. */
  readonly storedBytes: number;
  readonly ignored: number;
  readonly runs: number;
  readonly replaced: number;
  /** Replaced values that lie locked on the disk. */
  readonly locked: number;
  readonly packs: number;
  readonly tasks: number;
  /** Rows of the reader's test set. */
  readonly testRows: number;
  readonly models: number;
  /** With files of downloads that are not whole, and what the browser keeps beside. */
  readonly modelBytes: number;
  readonly requests: number;
}
