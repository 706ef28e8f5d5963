/**
 * Zips in and out. Reading trusts nothing: not the names, not the sizes, not the number of entries. Source of
 * the dangers: David Fifield, "A better zip bomb" (2019); Snyk, "Zip Slip" (2018).
 */
import { BlobReader, configure, type FileEntry, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { StoreError } from '../../core/store/failure';

// The browser's own (de)compression, in this worker: no script from a blob, no second WASM.
configure({ useWebWorkers: false });

const limitEntries = 512;
const limitPathChars = 240;
/** The list of all entries is read in one piece, as long as the zip claims it to be; 512 paths take a fraction of this. */
const limitPieceBytes = 4 << 20;
/** Larger than any model we can run. */
export const limitTotalBytes = 8 * 2 ** 30;
/** Weights hardly shrink; tables and templates shrink ten times. What shrinks more than this is no model. */
const limitRatio = 200;
const ratioMattersFromBytes = 4 << 20;

/** A file inside a zip. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: number;
  /** Unpacks it piece by piece, and holds it to the size and the checksum it claims. */
  extract(take: (piece: Uint8Array) => void, signal: AbortSignal): Promise<void>;
}

/** Reads a zip in pieces that fit. */
class BoundedReader extends BlobReader {
  override async readUint8Array(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    if (length > limitPieceBytes) throw new StoreError({ code: 'too-large' });
    return super.readUint8Array(offset, length) as Promise<Uint8Array<ArrayBuffer>>;
  }
}

/** The files of a zip by their paths. Throws a `StoreError` for what is unsafe, ambiguous or no zip. */
export async function openZip(blob: Blob): Promise<ZipEntry[]> {
  const reader = new ZipReader(new BoundedReader(blob), { checkSignature: true, checkOverlappingEntry: true, strictness: 'balanced' });
  const entries: ZipEntry[] = [];
  const known = new Set<string>();
  let count = 0;
  let totalBytes = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (++count > limitEntries) throw new StoreError({ code: 'too-many-files' });
      if (entry.symlink) throw new StoreError({ code: 'unsafe-path' });
      if (entry.directory) continue;
      if (entry.encrypted) throw new StoreError({ code: 'encrypted-zip' });
      const path = checkPath(entry.filename);
      if (known.has(path.toLowerCase())) throw new StoreError({ code: 'duplicate-path' });
      known.add(path.toLowerCase());
      const { uncompressedSize: bytes, compressedSize } = entry;
      totalBytes += bytes;
      if (totalBytes > limitTotalBytes || (bytes > ratioMattersFromBytes && bytes > compressedSize * limitRatio)) throw new StoreError({ code: 'too-large' });
      if (!isLitter(path)) entries.push({ path, bytes, extract: (take, signal) => extract(entry, path, take, signal) });
    }
  } catch (thrown) {
    throw thrown instanceof StoreError ? thrown : new StoreError({ code: 'broken-file', path: 'zip', flaw: 'unreadable' });
  }
  return entries;
}

/** A relative path without tricks, `/` between folders. Throws `unsafe-path`. */
export function checkPath(path: string): string {
  const parts = path.split('/');
  const isSafe =
    path.length <= limitPathChars &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    !/[\\:\u0000-\u001f\u007f<>"|?*]/.test(path) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..' && part.trim() === part);
  if (!isSafe) throw new StoreError({ code: 'unsafe-path' });
  return path;
}

/** What operating systems and git leave in folders. */
export function isLitter(path: string): boolean {
  return /(?:^|\/)(?:__MACOSX|\.git|\.cache)\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.gitattributes|\._[^/]*)$/.test(path);
}

async function extract(entry: FileEntry, path: string, take: (piece: Uint8Array) => void, signal: AbortSignal): Promise<void> {
  let bytes = 0;
  let own: unknown = null;
  const sink = new WritableStream<Uint8Array>({
    write(piece) {
      bytes += piece.length;
      try {
        if (bytes > entry.uncompressedSize) throw new StoreError({ code: 'too-large' });
        take(piece);
      } catch (thrown) {
        own = thrown;
        throw thrown;
      }
    },
  });
  try {
    await entry.getData(sink, { signal });
  } catch (thrown) {
    signal.throwIfAborted();
    if (own) throw own;
    throw thrown instanceof StoreError ? thrown : new StoreError({ code: 'broken-file', path, flaw: 'unreadable' });
  }
  if (bytes !== entry.uncompressedSize) throw new StoreError({ code: 'cut-off', path });
}

/** Packs files as they are, without compression, which weights only lose time to. */
export async function writeZip(
  files: readonly { readonly path: string; readonly content: Blob }[],
  into: WritableStream<Uint8Array>,
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<void> {
  const writer = new ZipWriter(into, { level: 0, signal });
  let before = 0;
  for (const { path, content } of files) {
    await writer.add(path, new BlobReader(content), { onprogress: (bytes) => void onProgress(before + bytes) });
    before += content.size;
  }
  await writer.close();
}
