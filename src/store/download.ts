/**
 * One download from the first question to the manifest: which commit, which files, is there room, fetch,
 * verify, look inside, publish. Every step can be cut off and taken up again.
 */
import { type Edition, keyOfEdition, type Model, type StoredFile, type StoredModel } from '../core/model';
import type { LedgerEntry, Transfer } from '../core/store-state';
import { StoreError, type StoreFailure } from '../core/store-failure';
import { askHub } from './ask-hub';
import { fetchFile, type FetchTools } from './fetch-file';
import { addressOfFile, addressOfListing, addressOfMain, parseCommit, parseListing, planFromCatalogue, planFromListing, type PlannedFile } from './hub';
import { type ByteSource, fromBlob } from './inspect/byte-source';
import { inspectModel } from './inspect/inspect-model';
import type { Connect } from './request';
import type { Shelf } from './shelf';
import { createSpeedometer } from './speedometer';
import type { Journal, Staging } from './staging';
import { hashBlob } from './hash';

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
  const journal = await plan(order, tools, (failure, resumesAt) => report({ phase: 'retrying', doneBytes: 0, totalBytes: 0, failure, resumesAt }), signal);
  const staged = await tools.staging.open(journal);
  const totalBytes = journal.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const missing = totalBytes - (await staged.countBytes());
  const free = await tools.freeBytes();
  if (missing > 0 && free < missing + reserveBytes) throw new StoreError({ code: 'no-space', missingBytes: missing + reserveBytes - free });

  const speed = createSpeedometer(tools.now);
  let before = 0;
  for (const [at, file] of journal.files.entries()) {
    const isHere = (await staged.isDone(at)) || (await isPlaced(journal.key, file, tools.shelf, signal));
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
async function plan(
  { model, edition, hub }: DownloadOrder,
  tools: DownloadTools,
  onRetry: (failure: StoreFailure, resumesAt: number) => void,
  signal: AbortSignal,
): Promise<Journal> {
  const key = keyOfEdition(model, edition);
  const head = { version: 1, key, modelId: model.id, editionId: edition.id, hub } as const;
  const earlier = await tools.staging.find(key);
  if (earlier && (!edition.commit || earlier.commit === edition.commit)) return { ...earlier, hub };
  const known = planFromCatalogue(edition);
  if (known && edition.commit) return { ...head, commit: edition.commit, files: known };

  const { host } = new URL(hub);
  const ask = (reason: LedgerEntry['reason'], address: string) =>
    askHub({ address, subject: model.title }, tools.connectFor(reason, model.title), tools, onRetry, signal);
  const commit = edition.commit ?? parseCommit(await ask('commit', addressOfMain(hub, edition.repository)), host);
  const listing = await ask('listing', addressOfListing(hub, edition.repository, commit));
  return { ...head, commit, files: planFromListing(edition, parseListing(listing, host)) };
}

/** Whether a file was put in its place before, whole, by a run that did not come to its end. */
async function isPlaced(key: string, { path, bytes, hash }: PlannedFile, shelf: Shelf, signal: AbortSignal): Promise<boolean> {
  const file = await shelf.open(key, path);
  return file?.size === bytes && (await hashBlob(hash.kind, file, signal)) === hash.value;
}

/** Looks into the verified files, puts what makes up the model in its place, and writes the manifest. */
async function publish(
  { model, edition, hub }: DownloadOrder,
  journal: Journal,
  { shelf, staging, now }: DownloadTools,
  signal: AbortSignal,
): Promise<StoredModel> {
  const staged = await staging.open(journal);
  const { key, commit } = journal;
  const sources = new Map<ByteSource, { readonly planned: PlannedFile; readonly at: number; readonly file: File }>();
  const files = new Map<string, ByteSource>();
  for (const [at, planned] of journal.files.entries()) {
    const file = (await staged.isDone(at)) ? await (await staged.openDone(at)).getFile() : await shelf.open(key, planned.path);
    if (!file) throw new StoreError({ code: 'storage-failed' });
    const source = fromBlob(file);
    files.set(planned.path, source);
    sources.set(source, { planned, at, file });
  }
  const { description, keep } = await inspectModel(files);
  const stored: StoredFile[] = [];
  for (const { path, content } of keep) {
    const { planned, file } = typeof content === 'string' ? { planned: null, file: new Blob([content]) } : sources.get(content)!;
    // Large files came with their SHA-256; of the small ones, which git hashes its own way, it is taken here.
    const sha256 = planned?.hash.kind === 'sha256' ? planned.hash.value : await hashBlob('sha256', file, signal);
    stored.push({ path, bytes: file.size, sha256 });
  }
  signal.throwIfAborted();
  for (const { path, content } of keep) {
    if (typeof content === 'string') await shelf.write(key, path, content);
    else if (await staged.isDone(sources.get(content)!.at)) await shelf.place(key, path, await staged.openDone(sources.get(content)!.at));
  }
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
