/**
 * The origin-private file system in memory, as far as the store uses it. It can be told to fail from the
 * nth operation on, as a browser that is killed does, and to have room for so many bytes.
 */

interface FileNode {
  bytes: Uint8Array<ArrayBuffer>;
}
interface FolderNode {
  readonly entries: Map<string, FileNode | FolderNode>;
}

/** What all handles of one file system share. */
export interface Disk {
  readonly root: FileSystemDirectoryHandle;
  /** Operations that change something, so far. */
  operations: number;
  /** From this operation on everything fails, until it is set back to infinity. */
  killAt: number;
  /** Bytes the disk holds. */
  capacityBytes: number;
  usedBytes(): number;
}

/** Makes an empty disk. */
export function createDisk(capacityBytes = Infinity): Disk {
  const top: FolderNode = { entries: new Map() };
  const disk: Disk = {
    root: null as never,
    operations: 0,
    killAt: Infinity,
    capacityBytes,
    usedBytes: () => sizeOf(top),
  };
  const step = () => {
    if (++disk.operations >= disk.killAt) throw new DOMException('killed', 'InvalidStateError');
  };
  return Object.assign(disk, { root: folderHandle(top, 'root', disk, step) });
}

const isFolder = (node: FileNode | FolderNode): node is FolderNode => 'entries' in node;
const sizeOf = (node: FileNode | FolderNode): number =>
  isFolder(node) ? [...node.entries.values()].reduce((sum, inner) => sum + sizeOf(inner), 0) : node.bytes.length;
const notFound = () => new DOMException('not found', 'NotFoundError');

function folderHandle(node: FolderNode, name: string, disk: Disk, step: () => void): FileSystemDirectoryHandle {
  const inner = <Kind extends FileNode | FolderNode>(key: string, create: boolean, make: () => Kind, fits: (found: FileNode | FolderNode) => boolean): Kind => {
    if (key === '' || key === '.' || key === '..' || /[/\\]/.test(key)) throw new TypeError('bad name');
    const found = node.entries.get(key);
    if (found && !fits(found)) throw new DOMException('mismatch', 'TypeMismatchError');
    if (found) return found as Kind;
    if (!create) throw notFound();
    step();
    const made = make();
    node.entries.set(key, made);
    return made;
  };
  const handle = {
    kind: 'directory' as const,
    name,
    node,
    async getDirectoryHandle(key: string, { create = false } = {}) {
      const made = inner<FolderNode>(key, create, () => ({ entries: new Map() }), isFolder);
      return folderHandle(made, key, disk, step);
    },
    async getFileHandle(key: string, { create = false } = {}) {
      const made = inner<FileNode>(
        key,
        create,
        () => ({ bytes: new Uint8Array(0) }),
        (found) => !isFolder(found),
      );
      return fileHandle(made, key, node, disk, step);
    },
    async removeEntry(key: string) {
      if (!node.entries.has(key)) throw notFound();
      step();
      node.entries.delete(key);
    },
    async *keys() {
      yield* [...node.entries.keys()];
    },
    async *entries() {
      for (const [key, found] of [...node.entries]) yield [key, { kind: isFolder(found) ? 'directory' : 'file' }];
    },
  };
  return handle as unknown as FileSystemDirectoryHandle;
}

function fileHandle(node: FileNode, name: string, parent: FolderNode, disk: Disk, step: () => void): FileSystemFileHandle {
  let at = { parent, name };
  const resize = (length: number) => {
    const bytes = new Uint8Array(length);
    bytes.set(node.bytes.subarray(0, length));
    node.bytes = bytes;
  };
  const handle = {
    kind: 'file' as const,
    name,
    getFile: async () => new File([node.bytes], name),
    async createWritable() {
      const parts: BlobPart[] = [];
      const close = async () => {
        step();
        node.bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      };
      const stream = new WritableStream<Uint8Array<ArrayBuffer>>({ write: (part) => void parts.push(part.slice()), close });
      return Object.assign(stream, { write: async (part: BlobPart) => void parts.push(part), close });
    },
    async createSyncAccessHandle() {
      return {
        getSize: () => node.bytes.length,
        truncate(size: number) {
          step();
          resize(size);
        },
        read(into: Uint8Array, { at: from }: { at: number }) {
          const piece = node.bytes.subarray(from, from + into.length);
          into.set(piece);
          return piece.length;
        },
        write(from: Uint8Array, { at: to }: { at: number }) {
          step();
          const room = Math.max(0, disk.capacityBytes - disk.usedBytes() + node.bytes.length - to);
          const piece = from.subarray(0, Math.min(from.length, room));
          if (to + piece.length > node.bytes.length) resize(to + piece.length);
          node.bytes.set(piece, to);
          return piece.length;
        },
        flush() {},
        close() {},
      };
    },
    async move(folder: { node: FolderNode }, key: string) {
      step();
      at.parent.entries.delete(at.name);
      folder.node.entries.set(key, node);
      at = { parent: folder.node, name: key };
    },
  };
  return handle as unknown as FileSystemFileHandle;
}
