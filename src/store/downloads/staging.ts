/**
 * Where a model grows: one folder a download, in it the wish for it, a journal of what is to be fetched once
 * that is known, and a file for each file. It outlives worker, page and browser; only a finished or a cancelled download takes it away.
 */
import * as v from 'valibot';
import type { Locks } from '../../shelf/locks';
import { findFolder, makeFolder, moveFile, namesOfFolders, readJsonFile, remove, writeJsonFile } from '../../shelf/folders';
import type { PlannedFile } from '../hub/hub';
import { openSink, type Sink } from '../sink';

const wishName = 'wish.json';
const journalName = 'journal.json';

const bytesSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const wishSchema = v.object({ version: v.literal(1), key: v.string(), modelId: v.string(), editionId: v.string() });
const journalSchema = v.object({
  ...wishSchema.entries,
  hub: v.string(),
  commit: v.string(),
  files: v.array(v.object({ path: v.string(), bytes: bytesSchema, hash: v.object({ kind: v.picklist(['sha256', 'git-sha1']), value: v.string() }) })),
});

/** An edition that the user wants: written down before anything is asked for it. */
export interface Wish {
  readonly version: 1;
  readonly key: string;
  readonly modelId: string;
  readonly editionId: string;
}

/** What a download has set out to fetch, and from where. */
export interface Journal extends Wish {
  readonly hub: string;
  readonly commit: string;
  readonly files: readonly PlannedFile[];
}

/** The staging area of the store. */
export class Staging {
  constructor(readonly root: FileSystemDirectoryHandle) {}

  /** Writes down that an edition is wanted, so that it is not forgotten while it waits. */
  async wish(wish: Wish): Promise<void> {
    await writeJsonFile(await makeFolder(this.root, 'staging', wish.key), wishName, wish);
  }

  /**
   * Starts a download, or takes one up if the journal that is there wants the same of the same hub. What another
   * hub has sent stays only when the catalogue vouches for every file (`isPinned`).
   */
  async open(journal: Journal, isPinned: boolean): Promise<StagedDownload> {
    const folder = await makeFolder(this.root, 'staging', journal.key);
    const known = parseJournal(await readJsonFile(folder, journalName));
    const isSameSource = known && (known.hub === journal.hub || isPinned);
    const isSame = isSameSource && known.commit === journal.commit && JSON.stringify(known.files) === JSON.stringify(journal.files);
    if (!isSame) for await (const name of folder.keys()) if (name !== wishName) await remove(folder, name);
    await writeJsonFile(folder, journalName, journal);
    return new StagedDownload(folder, journal);
  }

  /** The journal of a download that was begun; null if there is none. */
  async find(key: string): Promise<Journal | null> {
    const folder = await findFolder(this.root, 'staging', key);
    return folder ? parseJournal(await readJsonFile(folder, journalName)) : null;
  }

  /** Every download that was asked for, with the bytes that are here and those there are to be; 0 where nobody knows yet. */
  async list(): Promise<(Wish & { readonly doneBytes: number; readonly totalBytes: number })[]> {
    const folder = await makeFolder(this.root, 'staging');
    const found: (Wish & { doneBytes: number; totalBytes: number })[] = [];
    for (const key of await namesOfFolders(folder)) {
      const wish = await this.#findWish(key);
      if (!wish) continue;
      const journal = await this.find(key);
      const doneBytes = journal ? await new StagedDownload(await makeFolder(folder, key), journal).countBytes() : 0;
      found.push({ ...wish, doneBytes, totalBytes: journal ? bytesOfJournal(journal) : 0 });
    }
    return found;
  }

  /** Removes what nobody can take up again: folders that no wish explains, such as those of an import that was cut off. */
  async sweep(locks: Locks): Promise<void> {
    for (const key of await this.#listStray()) await locks.ifFree(key, () => this.#removeStray(key));
  }

  /** The same, waiting for each until whoever is at it lets go: a page that was closed a moment ago, or an import that goes on elsewhere. */
  async sweepWaiting(locks: Locks): Promise<void> {
    await Promise.all((await this.#listStray()).map((key) => locks.exclusively(key, () => this.#removeStray(key))));
  }

  /** Forgets a download and what it brought. */
  async drop(key: string): Promise<void> {
    await remove(await makeFolder(this.root, 'staging'), key);
  }

  async #findWish(key: string): Promise<Wish | null> {
    const folder = await findFolder(this.root, 'staging', key);
    const parsed = v.safeParse(wishSchema, folder && ((await readJsonFile(folder, wishName)) ?? (await readJsonFile(folder, journalName))));
    return parsed.success && parsed.output.key === key ? parsed.output : null;
  }

  async #listStray(): Promise<string[]> {
    const stray: string[] = [];
    for (const key of await namesOfFolders(await makeFolder(this.root, 'staging'))) if (!(await this.#findWish(key))) stray.push(key);
    return stray;
  }

  async #removeStray(key: string): Promise<void> {
    if (!(await this.#findWish(key))) await this.drop(key);
  }
}

/** What all the files of a download weigh. */
export function bytesOfJournal({ files }: Journal): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** One download under way. Files that are whole and verified are called `done`, others `part`. */
export class StagedDownload {
  constructor(
    readonly folder: FileSystemDirectoryHandle,
    readonly journal: Journal,
  ) {}

  /** Bytes that need not be fetched again. */
  async countBytes(): Promise<number> {
    let bytes = 0;
    for (const at of this.journal.files.keys()) bytes += await this.#sizeOf(`${at}.done`, `${at}.part`);
    return bytes;
  }

  /** Whether the file at a place of the journal is here and verified. */
  async isDone(at: number): Promise<boolean> {
    return (await this.#sizeOf(`${at}.done`)) === this.journal.files[at]!.bytes && (await this.#has(`${at}.done`));
  }

  /** Opens the file at a place of the journal for writing. Only in a worker; close it when done. */
  async openSink(at: number): Promise<Sink & { close(): void }> {
    return openSink(await this.folder.getFileHandle(`${at}.part`, { create: true }));
  }

  /** Notes that the file at a place of the journal was verified. */
  async markDone(at: number): Promise<void> {
    await moveFile(await this.folder.getFileHandle(`${at}.part`), this.folder, `${at}.done`);
  }

  /** The verified file at a place of the journal. */
  async openDone(at: number): Promise<FileSystemFileHandle> {
    return this.folder.getFileHandle(`${at}.done`);
  }

  async #has(name: string): Promise<boolean> {
    for await (const other of this.folder.keys()) if (other === name) return true;
    return false;
  }

  async #sizeOf(...names: readonly string[]): Promise<number> {
    for (const name of names) {
      if (!(await this.#has(name))) continue;
      return (await (await this.folder.getFileHandle(name)).getFile()).size;
    }
    return 0;
  }
}

function parseJournal(stored: unknown): Journal | null {
  const parsed = v.safeParse(journalSchema, stored);
  return parsed.success ? parsed.output : null;
}
