/** Folders of the origin-private file system (OPFS), as far as the store needs them. */

/** What the file system lacks in TypeScript's library: Chromium has had it since 110. */
interface MovableFile extends FileSystemFileHandle {
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}

/** The folder at a path of names; made if it is not there. */
export async function makeFolder(root: FileSystemDirectoryHandle, ...names: readonly string[]): Promise<FileSystemDirectoryHandle> {
  let folder = root;
  for (const name of names) folder = await folder.getDirectoryHandle(name, { create: true });
  return folder;
}

/** The folder at a path of names; null if it is not there. */
export async function findFolder(root: FileSystemDirectoryHandle, ...names: readonly string[]): Promise<FileSystemDirectoryHandle | null> {
  let folder = root;
  for (const name of names) {
    const inner = await orNull(folder.getDirectoryHandle(name));
    if (!inner) return null;
    folder = inner;
  }
  return folder;
}

/** The file at `a/b/c` below a folder; null if it is not there. */
export async function findFile(root: FileSystemDirectoryHandle, path: string): Promise<FileSystemFileHandle | null> {
  const names = path.split('/');
  const folder = await findFolder(root, ...names.slice(0, -1));
  return folder ? orNull(folder.getFileHandle(names.at(-1)!)) : null;
}

/** Names of the folders inside a folder. */
export async function namesOfFolders(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const [name, handle] of folder.entries()) if (handle.kind === 'directory') names.push(name);
  return names;
}

/** Removes a file or a folder with all in it; no error if it is not there. */
export async function remove(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  await folder.removeEntry(name, { recursive: true }).catch((thrown: unknown) => {
    if ((thrown as Error).name !== 'NotFoundError') throw thrown;
  });
}

/** Moves a file to `a/b/c` below a folder, over what stands there. */
export async function moveFile(file: FileSystemFileHandle, root: FileSystemDirectoryHandle, path: string): Promise<void> {
  const names = path.split('/');
  const folder = await makeFolder(root, ...names.slice(0, -1));
  await (file as MovableFile).move(folder, names.at(-1)!);
}

/** The parsed content of a JSON file; null if it is not there or no JSON. */
export async function readJsonFile(folder: FileSystemDirectoryHandle, name: string): Promise<unknown> {
  const handle = await orNull(folder.getFileHandle(name));
  if (!handle) return null;
  try {
    return JSON.parse(await (await handle.getFile()).text());
  } catch {
    return null;
  }
}

/** Writes a small file so that there is either the old one or the new one, whole. */
export async function writeTextFile(folder: FileSystemDirectoryHandle, name: string, content: string): Promise<void> {
  // A writable stream writes a copy that takes the file's place when it is closed.
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writable.write(content);
  await writable.close();
}

/** Writes a JSON file, whole or not at all. */
export async function writeJsonFile(folder: FileSystemDirectoryHandle, name: string, value: unknown): Promise<void> {
  await writeTextFile(folder, name, JSON.stringify(value));
}

async function orNull<Handle>(promise: Promise<Handle>): Promise<Handle | null> {
  try {
    return await promise;
  } catch (thrown) {
    if (['NotFoundError', 'TypeMismatchError'].includes((thrown as Error).name)) return null;
    throw thrown;
  }
}
