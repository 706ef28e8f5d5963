/** Makes damaged files of a model whole again: what is wrong is fetched by range from where the model came from, and nothing else. */
import { StoreError } from '../../core/store/failure';
import type { Edition, StoredModel } from '../../core/store/model';
import type { Shelf } from '../../shelf/shelf';
import { addressOfFile } from '../hub/hub';
import type { Connect } from '../hub/request';
import type { OpenFile } from '../sink';
import type { Diagnosis, Gap } from './examine';
import { sumFile } from './pieces';

/** What repairing needs from outside. */
export interface RepairTools {
  readonly shelf: Shelf;
  /** Gives up what is silent, and notes the request in the ledger. */
  readonly connect: Connect;
  /** Opens a file for writing at places. */
  openSink(key: string, path: string): Promise<OpenFile>;
}

/** Whether a file can be fetched again: what Gloss has written itself, or the user has brought, cannot. */
export function isFetched({ origin }: StoredModel, path: string, edition: Edition | undefined): boolean {
  return origin.kind === 'hub' && (edition?.files.some((file) => file.path === path) ?? false);
}

/** Resolves when every file is whole. Throws a `StoreError`: `wrong-hash` where what came does not make the sum, or what fetching throws. */
export async function repair(
  model: StoredModel,
  damaged: readonly Diagnosis[],
  { shelf, connect, openSink }: RepairTools,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const { origin, key } = model;
  if (origin.kind !== 'hub') throw new StoreError({ code: 'unknown-edition' });
  for (const { path, stored, gaps } of damaged) {
    const address = addressOfFile(origin.address, origin.repository, origin.commit, path);
    const sink = await openSink(key, path);
    try {
      if (sink.size > stored.bytes) sink.truncate(stored.bytes);
      for (const gap of gaps) await fillGap(gap, address, sink, connect, signal, onBytes);
    } finally {
      sink.close();
    }
    const file = await shelf.open(key, path);
    const { whole } = file ? await sumFile(file, signal) : { whole: '' };
    if (whole !== stored.sha256) throw new StoreError({ code: 'wrong-hash', path });
  }
}

/** Fetches one stretch. Servers that know no ranges send all of the file: what stands before is passed over. */
async function fillGap(
  { start, end }: Gap,
  address: string,
  sink: OpenFile,
  connect: Connect,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const { host } = new URL(address);
  const { status, range, body } = await connect({ address, offset: start }, signal);
  try {
    if (status !== 200 && status !== 206) throw new StoreError({ code: 'hub-error', host, status });
    if (status === 206 && range && range.start !== start) throw new StoreError({ code: 'hub-error', host, status });
    let at = status === 206 ? start : 0;
    while (at < end) {
      signal.throwIfAborted();
      const piece = await body?.read();
      if (!piece) throw new StoreError({ code: 'no-network', host });
      const from = Math.max(0, start - at);
      const to = Math.min(piece.length, end - at);
      if (to > from) {
        sink.writeAt(piece.subarray(from, to), at + from);
        onBytes(to - from);
      }
      at += piece.length;
    }
  } finally {
    await body?.cancel();
  }
}
