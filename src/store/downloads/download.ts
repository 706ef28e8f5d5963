/**
 * One download from the first question to the manifest: which commit, which files, is there room, fetch,
 * verify, look inside, publish. Every step can be cut off and taken up again.
 */
import { type Edition, hasPinnedSums, keyOfEdition, type Model, type StoredFile, type StoredModel } from '../../core/store/model';
import type { LedgerEntry, Transfer } from '../../core/store/state';
import { StoreError, type StoreFailure } from '../../core/store/failure';
import { askHub } from '../hub/ask-hub';
import { fetchFile, type FetchTools } from '../hub/fetch-file';
import { addressOfFile, addressOfListing, addressOfMain, parseCommit, parseListing, planFromCatalogue, planFromListing, type PlannedFile } from '../hub/hub';
import { type ByteSource, fromBlob } from '../../formats/byte-source';
import { inspectModel } from '../../families/inspect-model';
import type { Connect } from '../hub/request';
import type { Shelf } from '../../shelf/shelf';
import { notePieces } from '../doctor/examine';
import { createSpeedometer } from './speedometer';
import { bytesOfJournal, type Journal, type StagedDownload, type Staging } from './staging';
import { hashBlob } from '../hash';

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
  const staged = await tools.staging.open(journal, hasPinnedSums(edition));
  const totalBytes = bytesOfJournal(journal);
  const placed = await findPlaced(journal, staged, tools.shelf, signal);
  const isShort = await checkRoom(journal, staged, placed, tools);
  const connect = tools.connectFor('file', model.title);
  const fetchTools = { ...tools, connect: isShort ? makingRoom(connect, () => tools.shelf.purge(journal.key)) : connect };

  const speed = createSpeedometer(tools.now);
  let before = 0;
  for (const [at, file] of journal.files.entries()) {
    if (!placed.has(at) && !(await staged.isDone(at))) {
      const sink = await staged.openSink(at);
      try {
        const told = (fileBytes: number) => ({ doneBytes: before + fileBytes, totalBytes });
        await fetchFile(
          file,
          addressOfFile(hub, edition.repository, journal.commit, file.path),
          sink,
          fetchTools,
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
  // The sums of a plan are the word of the hub that gave it: under another address nothing of it is believed.
  const isSameSource = earlier && (earlier.hub === hub || hasPinnedSums(edition));
  if (earlier && isSameSource && (!edition.commit || earlier.commit === edition.commit)) return { ...earlier, hub };
  const known = planFromCatalogue(edition);
  if (known && edition.commit) return { ...head, commit: edition.commit, files: known };

  const { host } = new URL(hub);
  const ask = (reason: LedgerEntry['reason'], address: string) =>
    askHub({ address, subject: model.title }, tools.connectFor(reason, model.title), tools, onRetry, signal);
  const commit = edition.commit ?? parseCommit(await ask('commit', addressOfMain(hub, edition.repository)), host);
  const listing = await ask('listing', addressOfListing(hub, edition.repository, commit));
  return { ...head, commit, files: planFromListing(edition, parseListing(listing, host)) };
}

/** Which files were put in their place before, whole, by a run that did not come to its end. Those of a model that was deleted stay its own. */
async function findPlaced({ key, files }: Journal, staged: StagedDownload, shelf: Shelf, signal: AbortSignal): Promise<ReadonlySet<number>> {
  const placed = new Set<number>();
  if (await shelf.isDeleted(key)) return placed;
  for (const [at, { path, bytes, hash }] of files.entries()) {
    if (await staged.isDone(at)) continue;
    const file = await shelf.open(key, path);
    if (file?.size === bytes && (await hashBlob(hash.kind, file, signal)) === hash.value) placed.add(at);
  }
  return placed;
}

/** Whether there is only room once the deleted model of the same name is gone for good. Throws `no-space` where there is none even then. */
async function checkRoom(journal: Journal, staged: StagedDownload, placed: ReadonlySet<number>, { shelf, freeBytes }: DownloadTools): Promise<boolean> {
  const placedBytes = journal.files.reduce((sum, { bytes }, at) => (placed.has(at) ? sum + bytes : sum), 0);
  const missing = bytesOfJournal(journal) - placedBytes - (await staged.countBytes());
  if (missing <= 0) return false;
  const lacking = missing + reserveBytes - (await freeBytes());
  if (lacking <= 0) return false;
  const reclaimable = await shelf.countDeleted(journal.key);
  if (lacking > reclaimable) throw new StoreError({ code: 'no-space', missingBytes: lacking - reclaimable });
  return true;
}

/** The same `connect`; makes room before the first bytes are read. While nothing comes, nothing is given up for it. */
function makingRoom(connect: Connect, makeRoom: () => Promise<void>): Connect {
  return async (request, signal) => {
    const answer = await connect(request, signal);
    if (answer.status === 200 || answer.status === 206) await makeRoom();
    return answer;
  };
}

/** Looks into the verified files, puts what makes up the model in its place, and writes the manifest. */
async function publish(
  { model, edition, hub }: DownloadOrder,
  journal: Journal,
  { shelf, staging, now }: DownloadTools,
  signal: AbortSignal,
): Promise<StoredModel> {
  const staged = await staging.open(journal, hasPinnedSums(edition));
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
  // Until here a deleted model of the same name could be taken back; now its place is needed.
  await shelf.purge(key);
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
  // A later repair knows by these sums which pieces to fetch; without them it fetches whole files.
  await notePieces(manifest, shelf, signal);
  await shelf.publish(manifest);
  await staging.drop(key);
  return manifest;
}
