import type { LicenceId, StoredModel } from './model';
import type { TestFigures } from '../run/writing';
import type { DeviceChoice } from './device-choice';
import type { Examination } from './examination';
import type { StoreFailure } from './failure';

/** How far a download has come. */
export type Transfer = {
  /** The folder it will have on the shelf. */
  readonly key: string;
  readonly modelId: string;
  readonly editionId: string;
  readonly doneBytes: number;
  /** 0 until the hub has said it. */
  readonly totalBytes: number;
} & (
  | { readonly phase: 'waiting-for-turn' }
  | { readonly phase: 'listing' }
  | { readonly phase: 'fetching'; readonly bytesPerSecond: number; readonly secondsLeft: number | null }
  /** The hub asked for patience, or the connection broke; goes on by itself at `resumesAt` (milliseconds since the epoch). */
  | { readonly phase: 'retrying'; readonly resumesAt: number; readonly failure: StoreFailure }
  | { readonly phase: 'verifying' }
  | { readonly phase: 'paused' }
  | { readonly phase: 'failed'; readonly failure: StoreFailure }
);

export type TransferPhase = Transfer['phase'];

/** When the user accepted a licence. */
export interface Acceptance {
  readonly licence: LicenceId;
  /** Milliseconds since the epoch. */
  readonly acceptedAt: number;
}

/** Whether an address answers as a hub does. */
export type HubCheck =
  | { readonly hub: string; readonly phase: 'checking' | 'passed' }
  | { readonly hub: string; readonly phase: 'failed'; readonly failure: StoreFailure };

/** A model on the shelf and when it was last used, in milliseconds since the epoch; null before the first time. */
export interface ModelOnShelf extends StoredModel {
  readonly usedAt: number | null;
  /** What it has shown in its last test on this device. */
  readonly tested?: TestFigures;
  /** Of a model as a graph: on which device it is computed, where there was a choice. */
  readonly computed?: DeviceChoice;
}

/** Everything the store has to say. */
export interface StoreState {
  readonly models: readonly ModelOnShelf[];
  readonly transfers: readonly Transfer[];
  readonly acceptances: readonly Acceptance[];
  /** Models that were deleted and can still be taken back. */
  readonly deleted: readonly Pick<StoredModel, 'key' | 'title' | 'modelId'>[];
  /** What a look at a model's files has said, by its key; nothing of models that nobody has asked about since the store opened. */
  readonly examinations: Readonly<Record<string, Examination>>;
  /** The last address that was checked; null before the first. */
  readonly hubCheck: HubCheck | null;
  /** Why the last command did not work, where no transfer says it; null when it did. */
  readonly failure: StoreFailure | null;
  readonly usedBytes: number;
  readonly quotaBytes: number;
}

/** What a surface asks of the store. `hub` is the address the user has set. */
export type StoreCommand =
  | { readonly type: 'accept-licence'; readonly licence: LicenceId }
  /** Takes an acceptance back, and with it every model under that licence. */
  | { readonly type: 'withdraw-licence'; readonly licence: LicenceId }
  | { readonly type: 'download'; readonly modelId: string; readonly editionId: string; readonly hub: string }
  | { readonly type: 'check-hub'; readonly hub: string }
  | { readonly type: 'pause'; readonly key: string }
  | { readonly type: 'cancel'; readonly key: string }
  | { readonly type: 'delete'; readonly key: string }
  | { readonly type: 'undelete'; readonly key: string }
  /** Looks whether a model's files are as they were stored. */
  | { readonly type: 'examine'; readonly key: string }
  /** Fetches what is damaged again. */
  | { readonly type: 'repair'; readonly key: string };

/** So many requests the ledger holds; older ones fall out. */
export const limitLedgerEntries = 2_000;

/** What stands in the ledger of requests. */
export interface Ledger {
  /** Newest first. */
  readonly entries: readonly LedgerEntry[];
  /** When it was last cleared, in milliseconds since the epoch; null if never. */
  readonly clearedAt: number | null;
}

/** One request that left the device: what the ledger shows. */
export interface LedgerEntry {
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly address: string;
  /** The address that answered, where a redirect led elsewhere; without its query. */
  readonly redirectedTo?: string;
  readonly reason: 'hub-check' | 'commit' | 'listing' | 'file';
  /** The model it was for, by its title. */
  readonly subject: string;
  /** 0 when no answer came. */
  readonly status: number;
  readonly receivedBytes: number;
  readonly tookMs: number;
}
