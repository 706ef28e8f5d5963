import { createSHA1, createSHA256 } from 'hash-wasm';
import type { FileHash } from './hub/hub';

/** Takes in a file piece by piece and tells its hash in hexadecimal. */
export interface Hasher {
  update(piece: Uint8Array): void;
  digest(): string;
}

/** The hash of a file on the disk, read piece by piece. Throws what the signal aborts with. */
export async function hashBlob(kind: FileHash['kind'], blob: Blob, signal: AbortSignal): Promise<string> {
  const hasher = await createHasher(kind, blob.size);
  for (let at = 0; at < blob.size; at += pieceBytes) {
    signal.throwIfAborted();
    hasher.update(new Uint8Array(await blob.slice(at, at + pieceBytes).arrayBuffer()));
  }
  return hasher.digest();
}

const pieceBytes = 4 << 20;

/** Makes a hasher of a kind. Git hashes a header with the size in front of the content, so the size must be known beforehand. */
export async function createHasher(kind: FileHash['kind'], bytes: number): Promise<Hasher> {
  const hasher = kind === 'sha256' ? await createSHA256() : await createSHA1();
  hasher.init();
  if (kind === 'git-sha1') hasher.update(`blob ${bytes}\0`);
  return { update: (piece) => void hasher.update(piece), digest: () => hasher.digest('hex') };
}
