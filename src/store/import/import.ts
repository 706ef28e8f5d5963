/**
 * Brings a model in from a disk: look first, tell what it is, and put it on the shelf only when the user
 * agrees. What was unpacked on the way is gone when they do not.
 */
import type { ImportItem, ImportOffer } from '../../core/store/import-offer';
import type { LicenceId, StoredFile, StoredModel } from '../../core/store/model';
import { StoreError } from '../../core/store/failure';
import { licences } from '../../models';
import type { Acceptances } from '../../shelf/acceptances';
import { makeFolder, moveFile, remove } from '../../shelf/folders';
import { createHasher } from '../hash';
import { findFreeKey, findInCatalogue, isSameContent, licenceOf, plainTitle, titleOf } from './identity';
import { type ByteSource, fromBlob } from '../../formats/byte-source';
import { type Inspection, inspectModel } from '../../families/inspect-model';
import { type Locks, lockOfLicence } from '../../shelf/locks';
import { parseManifest, type Shelf } from '../../shelf/shelf';
import { openSink } from '../sink';
import { checkPath, isLitter, limitTotalBytes, openZip } from './zip';

/** What an import needs from outside. */
export interface ImportTools {
  readonly root: FileSystemDirectoryHandle;
  readonly shelf: Shelf;
  readonly acceptances: Acceptances;
  readonly locks: Locks;
  freeBytes(): Promise<number>;
  now(): number;
}

/** Told while bytes are read or written; the total is 0 until it is known. */
export type ImportProgress = (doneBytes: number, totalBytes: number) => void;

/** The manifest that a Gloss puts into what it exports. */
export const exportManifestName = 'gloss-model.json';

const limitItems = 512;
/** The manifest of a model names a dozen files. */
const limitManifestBytes = 64 << 10;
const pieceBytes = 4 << 20;
/** A file of the import; unpacked ones lie in the staging area. */
interface Content {
  readonly blob: Blob;
  readonly handle?: FileSystemFileHandle;
}

/** One import from the first look to the shelf, or to nothing. */
export class Import {
  readonly #tools: ImportTools;
  readonly #folderName: string;
  readonly #contents = new Map<string, Content>();
  readonly #bySource = new Map<ByteSource, Content>();
  #inspection: Inspection | null = null;
  #manifest: StoredModel | null = null;
  #offer: ImportOffer | null = null;
  #release: () => void = () => {};

  constructor(tools: ImportTools, id: string) {
    this.#tools = tools;
    this.#folderName = `import.${id}`;
  }

  /** Unpacks where need be, and tells what it is. Throws a `StoreError`. */
  async inspect(items: readonly ImportItem[], signal: AbortSignal, onProgress: ImportProgress): Promise<ImportOffer> {
    // Held until the end, so that nobody sweeps away what is unpacked here.
    void this.#tools.locks.exclusively(this.#folderName, () => new Promise<void>((resolve) => (this.#release = resolve)));
    const [first] = items;
    if (!first) throw new StoreError({ code: 'not-a-model' });
    if (items.length === 1 && (await isZip(first.file))) await this.#unpack(first.file, signal, onProgress);
    else this.#collect(items);

    const inspection = await inspectModel(new Map([...this.#contents].map(([path, content]) => [path, this.#sourceOf(content)])));
    this.#inspection = inspection;
    this.#manifest = await this.#readManifest();
    const { architecture, name } = inspection.description;
    const title = plainTitle(this.#manifest?.title ?? '') || name || titleOf(first.path);
    // A manifest is somebody's word; what the weights are is not.
    const licence = licenceOf[architecture] ?? this.#manifest?.licence;
    const bytes = inspection.keep.reduce((sum, { content }) => sum + (typeof content === 'string' ? content.length : content.size), 0);
    this.#offer = { description: inspection.description, title, bytes, isExport: this.#manifest !== null, ...(licence && { licence }) };
    return this.#offer;
  }

  /** Puts what was inspected on the shelf. Throws a `StoreError`; what was unpacked stays until `discard`. */
  async accept(title: string, signal: AbortSignal, onProgress: ImportProgress): Promise<StoredModel> {
    const { shelf, locks, now } = this.#tools;
    const inspection = this.#inspection;
    const offer = this.#offer;
    if (!inspection || !offer) throw new StoreError({ code: 'internal' });
    await this.#demandLicence(offer.licence);
    const copied = inspection.keep.reduce(
      (sum, { content }) => sum + (typeof content === 'string' || this.#bySource.get(content)?.handle ? 0 : content.size),
      0,
    );
    const free = await this.#tools.freeBytes();
    if (free < copied) throw new StoreError({ code: 'no-space', missingBytes: copied - free });

    const files = await this.#stage(inspection, signal, (done) => onProgress(done, offer.bytes));
    this.#holdToManifest(files);
    if ((await shelf.list()).some((model) => isSameContent(model.files, files))) throw new StoreError({ code: 'already-there' });
    const known = findInCatalogue(files, this.#manifest);
    const finalTitle = known?.title ?? (title.trim() || offer.title);
    const key = known?.key ?? (await findFreeKey(shelf, finalTitle));
    signal.throwIfAborted();
    const put = async (): Promise<StoredModel> => {
      // Copying takes time, and the licence may have been taken back meanwhile.
      await this.#demandLicence(offer.licence);
      if (await shelf.find(key)) throw new StoreError({ code: 'already-there' });
      await shelf.purge(key);
      const folder = await this.#folder();
      for (const [at, { path }] of files.entries()) await shelf.place(key, path, await folder.getFileHandle(`${at}.done`));
      const stored: StoredModel = {
        version: 1,
        key,
        title: finalTitle,
        ...(known?.modelId && { modelId: known.modelId, editionId: known.editionId }),
        ...(offer.licence && { licence: offer.licence }),
        description: inspection.description,
        files,
        origin: known?.origin ?? { kind: 'import', name: finalTitle },
        storedAt: now(),
      };
      await shelf.publish(stored);
      return stored;
    };
    return locks.exclusively(key, () => (offer.licence ? locks.exclusively(lockOfLicence(offer.licence), put) : put()));
  }

  /** Takes away what was unpacked or copied and not put on the shelf. */
  async discard(): Promise<void> {
    await remove(await makeFolder(this.#tools.root, 'staging'), this.#folderName);
    this.#release();
  }

  #folder(): Promise<FileSystemDirectoryHandle> {
    return makeFolder(this.#tools.root, 'staging', this.#folderName);
  }

  #collect(items: readonly ImportItem[]): void {
    if (items.length > limitItems) throw new StoreError({ code: 'too-many-files' });
    for (const { path, file } of items) {
      if (isLitter(path)) continue;
      if (this.#contents.has(checkPath(path))) throw new StoreError({ code: 'duplicate-path' });
      this.#contents.set(path, { blob: file });
    }
    if (items.reduce((sum, { file }) => sum + file.size, 0) > limitTotalBytes) throw new StoreError({ code: 'too-large' });
  }

  async #unpack(zip: File, signal: AbortSignal, onProgress: ImportProgress): Promise<void> {
    const entries = await openZip(zip);
    const totalBytes = entries.reduce((sum, { bytes }) => sum + bytes, 0);
    const free = await this.#tools.freeBytes();
    if (free < totalBytes) throw new StoreError({ code: 'no-space', missingBytes: totalBytes - free });
    const folder = await this.#folder();
    let done = 0;
    for (const [at, { path, extract }] of entries.entries()) {
      const handle = await folder.getFileHandle(`${at}.unpacked`, { create: true });
      const sink = await openSink(handle);
      try {
        await extract((piece) => {
          sink.append(piece);
          done += piece.length;
          onProgress(done, totalBytes);
        }, signal);
      } finally {
        sink.close();
      }
      this.#contents.set(path, { blob: await handle.getFile(), handle });
    }
  }

  /** Every file of the model into the staging area, in order, with its hash. */
  async #stage({ keep }: Inspection, signal: AbortSignal, onProgress: (doneBytes: number) => void): Promise<StoredFile[]> {
    const folder = await this.#folder();
    const files: StoredFile[] = [];
    let done = 0;
    for (const [at, { path, content }] of keep.entries()) {
      const given: Content = typeof content === 'string' ? { blob: new Blob([content]) } : this.#bySource.get(content)!;
      const hasher = await createHasher('sha256', given.blob.size);
      const target = given.handle ? null : await openSink(await folder.getFileHandle(`${at}.done`, { create: true }));
      try {
        target?.truncate(0);
        for (let from = 0; from < given.blob.size; from += pieceBytes) {
          signal.throwIfAborted();
          const piece = new Uint8Array(await given.blob.slice(from, from + pieceBytes).arrayBuffer());
          hasher.update(piece);
          target?.append(piece);
          done += piece.length;
          onProgress(done);
        }
      } finally {
        target?.close();
      }
      const sha256 = hasher.digest();
      if (given.handle) await moveFile(given.handle, folder, `${at}.done`);
      files.push({ path, bytes: given.blob.size, sha256 });
    }
    return files;
  }

  /** The files must be those of the manifest, no more and no fewer, to the bit. */
  #holdToManifest(files: readonly StoredFile[]): void {
    if (!this.#manifest) return;
    const promised = new Map(this.#manifest.files.map(({ path, sha256 }) => [path, sha256]));
    for (const { path, sha256 } of files) {
      if (promised.get(path) !== sha256) throw new StoreError({ code: 'wrong-hash', path });
      promised.delete(path);
    }
    const [missing] = promised.keys();
    if (missing) throw new StoreError({ code: 'missing-file', path: missing });
  }

  #sourceOf(content: Content): ByteSource {
    const source = fromBlob(content.blob);
    this.#bySource.set(source, content);
    return source;
  }

  async #readManifest(): Promise<StoredModel | null> {
    const found = [...this.#contents].find(([path]) => path === exportManifestName || path.endsWith(`/${exportManifestName}`));
    if (!found) return null;
    const { blob } = found[1];
    if (blob.size > limitManifestBytes) throw new StoreError({ code: 'broken-file', path: exportManifestName, flaw: 'too-large' });
    try {
      const manifest = parseManifest(JSON.parse(await blob.text()));
      if (manifest) return manifest;
    } catch {
      // What cannot be read cannot be relied upon; the model itself is still there.
    }
    throw new StoreError({ code: 'broken-file', path: exportManifestName, flaw: 'unreadable' });
  }

  async #demandLicence(licence: LicenceId | undefined): Promise<void> {
    if (!licence || !licences[licence].confirmation) return;
    const accepted = await this.#tools.acceptances.list();
    if (!accepted.some((acceptance) => acceptance.licence === licence)) throw new StoreError({ code: 'licence-not-accepted' });
  }
}

async function isZip(file: Blob): Promise<boolean> {
  const [p, k, three, four] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
}
