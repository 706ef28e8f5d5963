import { createSHA1, createSHA256 } from 'hash-wasm';
import type { FileHash } from './hub';

/** Takes in a file piece by piece and tells its hash in hexadecimal. */
export interface Hasher {
  update(piece: Uint8Array): void;
  digest(): string;
}

/** Makes a hasher of a kind. Git hashes a header with the size in front of the content, so the size must be known beforehand. */
export async function createHasher(kind: FileHash['kind'], bytes: number): Promise<Hasher> {
  const hasher = kind === 'sha256' ? await createSHA256() : await createSHA1();
  hasher.init();
  if (kind === 'git-sha1') hasher.update(`blob ${bytes}\0`);
  return { update: (piece) => void hasher.update(piece), digest: () => hasher.digest('hex') };
}
