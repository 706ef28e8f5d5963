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

/** Opens a file for writing at its end. Only in a worker; nobody else can open it until it is closed. */
export async function openSink(file: FileSystemFileHandle): Promise<Sink & { close(): void }> {
  const handle = await (file as LockableFile).createSyncAccessHandle();
  let size = handle.getSize();
  return {
    get size() {
      return size;
    },
    append(piece) {
      // A disk that is full may take a part and say nothing.
      const written = handle.write(piece, { at: size });
      if (written < piece.length) throw new DOMException('The disk is full.', 'QuotaExceededError');
      size += written;
    },
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
