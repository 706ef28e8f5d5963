/** Where the bytes of a file go. What it holds survives the worker. */
export interface Sink {
  readonly size: number;
  append(piece: Uint8Array): void;
  truncate(bytes: number): void;
  read(start: number, end: number): Uint8Array;
}

/** The part of a sync access handle that is used. TypeScript knows it only where it exists: in workers. */
interface LockableFile extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<{
    getSize(): number;
    truncate(size: number): void;
    read(into: Uint8Array, options: { at: number }): number;
    write(from: Uint8Array, options: { at: number }): number;
    flush(): void;
    close(): void;
  }>;
}

/** A file that is written to at places, and closed. */
export interface OpenFile extends Sink {
  writeAt(piece: Uint8Array, at: number): void;
  close(): void;
}

/** Opens a file for writing. Only in a worker; nobody else can open it until it is closed. */
export async function openSink(file: FileSystemFileHandle): Promise<OpenFile> {
  const handle = await (file as LockableFile).createSyncAccessHandle();
  let size = handle.getSize();
  const writeAt = (piece: Uint8Array, at: number) => {
    // A disk that is full may take a part and say nothing.
    const written = handle.write(piece, { at });
    if (written < piece.length) throw new DOMException('The disk is full.', 'QuotaExceededError');
    size = Math.max(size, at + written);
  };
  return {
    get size() {
      return size;
    },
    writeAt,
    append: (piece) => writeAt(piece, size),
    truncate(bytes) {
      handle.truncate(bytes);
      size = bytes;
    },
    read(start, end) {
      const piece = new Uint8Array(end - start);
      return piece.subarray(0, handle.read(piece, { at: start }));
    },
    close() {
      handle.flush();
      handle.close();
    },
  };
}
