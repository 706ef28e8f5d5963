import type { Holdings } from '../../core/run/holdings';

/** What is kept of the reader, and the ways to be rid of it. */
export interface KeepsakesHost {
  readHoldings(): Promise<Holdings>;
  /** Erases all that the holdings list, here and in the engine, then opens this page anew. Rejects where the browser would not let go of something. */
  eraseEverything(): Promise<void>;
  /** Forgets at once what was replaced in this session. */
  forgetReplaced(): Promise<void>;
  /** What lies locked on the disk; null where nothing does, or it has expired. */
  readLocked(): Promise<{ readonly count: number; readonly until: number } | null>;
  /** Locks what was replaced with a passphrase and keeps it on the disk for some days. */
  lockReplaced(passphrase: string): Promise<void>;
  /** Brings it back into memory; resolves to why not, else to null. */
  unlockReplaced(passphrase: string): Promise<'wrong-passphrase' | 'expired' | null>;
  deleteLocked(): Promise<void>;
}
