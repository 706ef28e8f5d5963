/**
 * Where a model grows: one folder a download, in it a journal of what is wanted and a file for each file.
 * It outlives worker, page and browser; only a finished or a cancelled download takes it away.
 */
import * as v from 'valibot';
import type { Sink } from './fetch-file';
import type { Locks } from './locks';
import { findFolder, makeFolder, moveFile, namesOfFolders, readJsonFile, remove, writeJsonFile } from './folders';
import type { PlannedFile } from './hub';
import { openSink } from './sink';

const journalName = 'journal.json';

const bytesSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const journalSchema = v.object({
  version: v.literal(1),
  key: v.string(),
  modelId: v.string(),
  editionId: v.string(),
  hub: v.string(),
  commit: v.string(),
  files: v.array(v.object({ path: v.string(), bytes: bytesSchema, hash: v.object({ kind: v.picklist(['sha256', 'git-sha1']), value: v.string() }) })),
});

/** What a download has set out to fetch, and from where. */
export interface Journal {
  readonly version: 1;
  readonly key: string;
  readonly modelId: string;
  readonly editionId: string;
  readonly hub: string;
  readonly commit: string;
  readonly files: readonly PlannedFile[];
}

/** The staging area of the store. */
export class Staging {
  constructor(readonly root: FileSystemDirectoryHandle) {}

  /** Starts a download, or takes one up: the journal that is there wins if it wants the same. */
  async open(journal: Journal): Promise<StagedDownload> {
    const folder = await makeFolder(this.root, 'staging', journal.key);
    const known = parseJournal(await readJsonFile(folder, journalName));
    const isSame = known && known.commit === journal.commit && JSON.stringify(known.files) === JSON.stringify(journal.files);
    if (!isSame) for await (const name of folder.keys()) await remove(folder, name);
    await writeJsonFile(folder, journalName, journal);
    return new StagedDownload(folder, journal);
  }

  /** The journal of a download that was begun; null if there is none. */
  async find(key: string): Promise<Journal | null> {
    const folder = await findFolder(this.root, 'staging', key);
    return folder ? parseJournal(await readJsonFile(folder, journalName)) : null;
  }

  /** Every download that was begun, with the bytes that are here. */
  async list(): Promise<{ readonly journal: Journal; readonly doneBytes: number }[]> {
    const folder = await makeFolder(this.root, 'staging');
    const found: { journal: Journal; doneBytes: number }[] = [];
    for (const key of await namesOfFolders(folder)) {
      const journal = await this.find(key);
      if (journal?.key === key) found.push({ journal, doneBytes: await new StagedDownload(await makeFolder(folder, key), journal).countBytes() });
    }
    return found;
  }

  /** Removes what nobody can take up again: folders without a journal, such as those of an import that was cut off. */
  async sweep(locks: Locks): Promise<void> {
    const folder = await makeFolder(this.root, 'staging');
    for (const key of await namesOfFolders(folder)) {
      await locks.ifFree(key, async () => {
        if ((await this.find(key))?.key !== key) await remove(folder, key);
      });
    }
  }

  /** Forgets a download and what it brought. */
  async drop(key: string): Promise<void> {
    await remove(await makeFolder(this.root, 'staging'), key);
  }
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
