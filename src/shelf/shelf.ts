/**
 * Where models stand once they are whole: one folder each, whose manifest is written last and taken away
 * first. A folder without a manifest is no model, whatever lies in it.
 */
import * as v from 'valibot';
import type { DeviceChoice } from '../core/store/device-choice';
import { architectures, licenceIds, modelFormats, type StoredModel } from '../core/store/model';
import type { Locks } from './locks';
import type { ModelOnShelf } from '../core/store/state';
import type { TestFigures } from '../core/run/writing';
import { deviceNote, deviceSchema, testNote, testSchema, useNote, useSchema } from './notes';
import { findFile, findFolder, makeFolder, moveFile, namesOfFolders, readJsonFile, remove, writeJsonFile, writeTextFile } from './folders';

const manifestName = 'manifest.json';
/** What the manifest of a deleted model is called until the deletion is final. */
const deletedName = 'manifest.deleted.json';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const storedSchema = v.object({
  version: v.literal(1),
  key: v.string(),
  title: v.string(),
  modelId: v.optional(v.string()),
  editionId: v.optional(v.string()),
  licence: v.optional(v.picklist(licenceIds)),
  description: v.object({
    format: v.picklist(modelFormats),
    architecture: v.picklist(architectures),
    name: v.optional(v.string()),
    quantization: v.string(),
    parameters: v.optional(count),
    layers: count,
    hiddenSize: count,
    vocabularySize: count,
    contextTokens: count,
    hasChatTemplate: v.boolean(),
    licenceName: v.optional(v.string()),
  }),
  files: v.array(v.object({ path: v.string(), bytes: count, sha256: v.string() })),
  origin: v.variant('kind', [
    v.object({ kind: v.literal('hub'), address: v.string(), repository: v.string(), commit: v.string() }),
    v.object({ kind: v.literal('import'), name: v.string() }),
  ]),
  storedAt: v.number(),
});

/** On this channel whoever changes the shelf says so. */
export const shelfChannel = 'gloss-shelf';

/** Parses a manifest, from the shelf or from a zip that another machine exported; null for what is none. */
export function parseManifest(stored: unknown): StoredModel | null {
  const parsed = v.safeParse(storedSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** The models of this device. */
export class Shelf {
  constructor(readonly root: FileSystemDirectoryHandle) {}

  /** The models that are there, oldest first. */
  async list(): Promise<ModelOnShelf[]> {
    const models = await this.#listBy(manifestName);
    return Promise.all(
      models.map(async (model) => ({
        ...model,
        usedAt: await this.#readUse(model.key),
        ...(await this.#readTest(model.key)),
        ...(await this.#readChoice(model.key)),
      })),
    );
  }

  /** The models that were deleted and can be taken back. */
  async listDeleted(): Promise<StoredModel[]> {
    return this.#listBy(deletedName);
  }

  /** One model; null if it is not there. */
  async find(key: string): Promise<StoredModel | null> {
    const folder = await findFolder(this.root, 'models', key);
    return folder ? parseManifest(await readJsonFile(folder, manifestName)) : null;
  }

  /** A file of a model, as it lies on the disk; null if it is not there. */
  async open(key: string, path: string): Promise<File | null> {
    const folder = await findFolder(this.root, 'models', key, 'files');
    const handle = folder && (await findFile(folder, path));
    return handle ? handle.getFile() : null;
  }

  /** Puts a verified file in its place. The model does not exist before `publish`. */
  async place(key: string, path: string, file: FileSystemFileHandle): Promise<void> {
    await moveFile(file, await makeFolder(this.root, 'models', key, 'files'), path);
  }

  /** Writes a small file of a model that we make ourselves. */
  async write(key: string, path: string, content: string): Promise<void> {
    const names = path.split('/');
    const folder = await makeFolder(this.root, 'models', key, 'files', ...names.slice(0, -1));
    await writeTextFile(folder, names.at(-1)!, content);
  }

  /** Writes the manifest: from now on the model exists. */
  async publish(model: StoredModel): Promise<void> {
    await writeJsonFile(await makeFolder(this.root, 'models', model.key), manifestName, model);
  }

  /** Notes what a model has shown in its last test. */
  async noteTest(key: string, figures: TestFigures): Promise<void> {
    await this.writeNote(key, testNote, figures);
  }

  /** On which device a model was found to be computed best; null where it was not tried. */
  async findDevice(key: string): Promise<DeviceChoice | null> {
    return (await this.#readChoice(key)).computed ?? null;
  }

  /** Notes on which device a model is computed, and why. */
  async noteDevice(key: string, choice: DeviceChoice): Promise<void> {
    await this.writeNote(key, deviceNote, choice);
  }

  /** A small JSON file beside a model's manifest; null where there is none. */
  async readNote(key: string, name: string): Promise<unknown> {
    const folder = await findFolder(this.root, 'models', key);
    return folder && readJsonFile(folder, name);
  }

  /** Writes a small JSON file beside a model's manifest, as long as the model is there. */
  async writeNote(key: string, name: string, note: unknown): Promise<void> {
    const folder = await findFolder(this.root, 'models', key);
    if (folder) await writeJsonFile(folder, name, note);
  }

  /** The file at a path of a model as it can be written to, made if it is not there. */
  async handle(key: string, path: string): Promise<FileSystemFileHandle> {
    const names = path.split('/');
    const folder = await makeFolder(this.root, 'models', key, 'files', ...names.slice(0, -1));
    return folder.getFileHandle(names.at(-1)!, { create: true });
  }

  /** Notes that a model was used, at a time in milliseconds since the epoch. */
  async noteUse(key: string, usedAt: number): Promise<void> {
    await this.writeNote(key, useNote, { usedAt });
  }

  /** Whether a key names a model, be it deleted or not. */
  async isTaken(key: string): Promise<boolean> {
    return (await this.find(key)) !== null || (await this.isDeleted(key));
  }

  /** Whether a key names a model that was deleted and can be taken back. */
  async isDeleted(key: string): Promise<boolean> {
    const folder = await findFolder(this.root, 'models', key);
    return folder !== null && !(await findFile(folder, manifestName)) && (await findFile(folder, deletedName)) !== null;
  }

  /** Bytes that `purge` would free; 0 where there is nothing to purge. */
  async countDeleted(key: string): Promise<number> {
    const deleted = (await this.listDeleted()).find((model) => model.key === key);
    return deleted?.files.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0;
  }

  /** Takes a model from the shelf, so that it can be taken back until `purge`. */
  async delete(key: string): Promise<void> {
    await this.#rename(key, manifestName, deletedName);
  }

  /** Takes a deletion back. */
  async undelete(key: string): Promise<void> {
    await this.#rename(key, deletedName, manifestName);
  }

  /** Makes the deletion of a model final; its folder is free for another. */
  async purge(key: string): Promise<void> {
    if (await this.isDeleted(key)) await remove(await makeFolder(this.root, 'models'), key);
  }

  /** Makes all deletions final. */
  async purgeAll(locks: Locks): Promise<void> {
    for (const { key } of await this.listDeleted()) await locks.ifFree(key, () => this.purge(key));
  }

  /** Removes what never became a model: folders without a manifest. What is under way is spared, and what can be taken back. */
  async sweep(locks: Locks, sparedKeys: ReadonlySet<string>): Promise<void> {
    const models = await findFolder(this.root, 'models');
    if (!models) return;
    for (const key of await namesOfFolders(models)) {
      if (sparedKeys.has(key)) continue;
      await locks.ifFree(key, async () => {
        if (!(await this.isTaken(key))) await remove(models, key);
      });
    }
  }

  /** Looking makes no folder: where nothing was ever kept, or all was erased, nothing is there. */
  async #listBy(name: string): Promise<StoredModel[]> {
    const models = await findFolder(this.root, 'models');
    if (!models) return [];
    const found: StoredModel[] = [];
    for (const key of await namesOfFolders(models)) {
      const manifest = parseManifest(await readJsonFile(await makeFolder(models, key), name));
      if (manifest?.key === key) found.push(manifest);
    }
    return found.sort((a, b) => a.storedAt - b.storedAt);
  }

  async #rename(key: string, from: string, to: string): Promise<void> {
    const folder = await findFolder(this.root, 'models', key);
    const handle = folder && (await findFile(folder, from));
    if (folder && handle) await moveFile(handle, folder, to);
  }

  async #readTest(key: string): Promise<{ readonly tested?: TestFigures }> {
    const parsed = v.safeParse(testSchema, await this.readNote(key, testNote));
    return parsed.success ? { tested: parsed.output } : {};
  }

  async #readChoice(key: string): Promise<{ readonly computed?: DeviceChoice }> {
    const parsed = v.safeParse(deviceSchema, await this.readNote(key, deviceNote));
    return parsed.success ? { computed: parsed.output } : {};
  }

  async #readUse(key: string): Promise<number | null> {
    const parsed = v.safeParse(useSchema, await this.readNote(key, useNote));
    return parsed.success ? parsed.output.usedAt : null;
  }
}
