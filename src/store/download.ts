/**
 * One download from the first question to the manifest: which commit, which files, is there room, fetch,
 * verify, look inside, publish. Every step can be cut off and taken up again.
 */
import { type Edition, keyOfEdition, type Model, type StoredFile, type StoredModel } from '../core/model';
import type { LedgerEntry, Transfer } from '../core/store-state';
import { StoreError } from '../core/store-failure';
import { askHub } from './ask-hub';
import { fetchFile, type FetchTools } from './fetch-file';
import { addressOfFile, addressOfListing, addressOfMain, parseCommit, parseListing, planFromCatalogue, planFromListing, type PlannedFile } from './hub';
import { fromBlob } from './inspect/byte-source';
import { inspectModel } from './inspect/inspect-model';
import type { Connect } from './request';
import type { Shelf } from './shelf';
import { createSpeedometer } from './speedometer';
import type { Journal, Staging } from './staging';
import { createHasher } from './hash';

/** What is to be downloaded, and from where. */
export interface DownloadOrder {
  readonly model: Model;
  readonly edition: Edition;
  /** Address of the hub or mirror, without a slash at its end. */
  readonly hub: string;
}

/** What a download needs from outside. */
export interface DownloadTools extends Omit<FetchTools, 'connect'> {
  readonly shelf: Shelf;
  readonly staging: Staging;
  /** A `Connect` that notes in the ledger why it was used. */
  connectFor(reason: LedgerEntry['reason'], subject: string): Connect;
  /** Bytes that may still be written. */
  freeBytes(): Promise<number>;
}

/** What a download tells about itself; the store adds which one it is. */
export type Progress = { readonly doneBytes: number; readonly totalBytes: number } & (
  | { readonly phase: 'listing' | 'verifying' }
  | Pick<Extract<Transfer, { phase: 'fetching' }>, 'phase' | 'bytesPerSecond' | 'secondsLeft'>
  | Pick<Extract<Transfer, { phase: 'retrying' }>, 'phase' | 'resumesAt' | 'failure'>
);

/** Room that is left for whatever else the browser wants to write. */
const reserveBytes = 16 << 20;

/** Downloads an edition. Returns the model as it stands on the shelf. Throws a `StoreError`, or what the signal aborts with. */
export async function download(order: DownloadOrder, tools: DownloadTools, report: (progress: Progress) => void, signal: AbortSignal): Promise<StoredModel> {
  const { model, edition, hub } = order;
  report({ phase: 'listing', doneBytes: 0, totalBytes: 0 });
  const journal = await plan(order, tools, signal);
  const staged = await tools.staging.open(journal);
  const totalBytes = journal.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const missing = totalBytes - (await staged.countBytes());
  const free = await tools.freeBytes();
  if (missing > 0 && free < missing + reserveBytes) throw new StoreError({ code: 'no-space', missingBytes: missing + reserveBytes - free });

  const speed = createSpeedometer(tools.now);
  let before = 0;
  for (const [at, file] of journal.files.entries()) {
    const isHere = (await staged.isDone(at)) || (await tools.shelf.isPlaced(journal.key, file.path, file.bytes));
    if (!isHere) {
      const sink = await staged.openSink(at);
      try {
        const told = (fileBytes: number) => ({ doneBytes: before + fileBytes, totalBytes });
        await fetchFile(
          file,
          addressOfFile(hub, edition.repository, journal.commit, file.path),
          sink,
          { ...tools, connect: tools.connectFor('file', model.title) },
          {
            onProgress: (bytes) => report({ phase: 'fetching', ...told(bytes), ...speed(before + bytes, totalBytes) }),
            onRetry: (failure, resumesAt) => report({ phase: 'retrying', ...told(sink.size), failure, resumesAt }),
            onVerifying: () => report({ phase: 'verifying', ...told(sink.size) }),
          },
          signal,
        );
      } finally {
        sink.close();
      }
      await staged.markDone(at);
    }
    before += file.bytes;
  }
  report({ phase: 'verifying', doneBytes: totalBytes, totalBytes });
  return publish(order, journal, tools, signal);
}

/** What will be fetched: as an earlier run has planned it, as the catalogue knows it, or as the hub says. */
async function plan({ model, edition, hub }: DownloadOrder, tools: DownloadTools, signal: AbortSignal): Promise<Journal> {
  const key = keyOfEdition(model, edition);
  const head = { version: 1, key, modelId: model.id, editionId: edition.id, hub } as const;
  const earlier = await tools.staging.find(key);
  if (earlier && (!edition.commit || earlier.commit === edition.commit)) return { ...earlier, hub };
  const known = planFromCatalogue(edition);
  if (known && edition.commit) return { ...head, commit: edition.commit, files: known };

  const { host } = new URL(hub);
  const commit =
    edition.commit ?? parseCommit(await askHub(tools.connectFor('commit', model.title), addressOfMain(hub, edition.repository), model.title, signal), host);
  const listing = await askHub(tools.connectFor('listing', model.title), addressOfListing(hub, edition.repository, commit), model.title, signal);
  return { ...head, commit, files: planFromListing(edition, parseListing(listing, host)) };
}

/** Looks into the verified files, puts them in their places, and writes the manifest. */
async function publish(
  { model, edition, hub }: DownloadOrder,
  journal: Journal,
  { shelf, staging, now }: DownloadTools,
  signal: AbortSignal,
): Promise<StoredModel> {
  const staged = await staging.open(journal);
  const { key, commit } = journal;
  const files = new Map<string, File>();
  for (const [at, { path }] of journal.files.entries()) {
    const file = (await staged.isDone(at)) ? await (await staged.openDone(at)).getFile() : await shelf.open(key, path);
    if (!file) throw new StoreError({ code: 'storage-failed' });
    files.set(path, file);
  }
  const { description } = await inspectModel(new Map([...files].map(([path, file]) => [path, fromBlob(file)])));
  const stored: StoredFile[] = [];
  for (const planned of journal.files) stored.push({ path: planned.path, bytes: planned.bytes, sha256: await sha256Of(planned, files.get(planned.path)!) });
  signal.throwIfAborted();
  for (const [at, { path }] of journal.files.entries()) if (await staged.isDone(at)) await shelf.place(key, path, await staged.openDone(at));
  const manifest: StoredModel = {
    version: 1,
    key,
    title: model.title,
    modelId: model.id,
    editionId: edition.id,
    licence: model.licence,
    description,
    files: stored,
    origin: { kind: 'hub', address: hub, repository: edition.repository, commit },
    storedAt: now(),
  };
  await shelf.publish(manifest);
  await staging.drop(key);
  return manifest;
}

/** Large files came with their SHA-256; of the small ones, which git hashes its own way, it is taken here. */
async function sha256Of({ hash, bytes }: PlannedFile, file: File): Promise<string> {
  if (hash.kind === 'sha256') return hash.value;
  const hasher = await createHasher('sha256', bytes);
  hasher.update(new Uint8Array(await file.arrayBuffer()));
  return hasher.digest();
}
