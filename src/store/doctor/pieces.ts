/**
 * Sums of a file's pieces, taken when the file was surely whole. A file of hundreds of megabytes with one broken sector can then
 * be made whole by fetching that piece again.
 */
import { sha256Hex } from '../../core/sha256';
import * as v from 'valibot';
import { createHasher } from '../hash';

/** Four mebibytes: sixty pieces for a model of 250 MB. */
export const pieceBytes = 4 << 20;

/** The sums of a model's files by path: of each piece, SHA-256 in hexadecimal. */
export type PieceSums = Readonly<Record<string, readonly string[]>>;

const sumsSchema = v.object({ version: v.literal(1), pieceBytes: v.literal(pieceBytes), files: v.record(v.string(), v.array(v.string())) });

/** Parses sums from the disk; null for what are none. */
export function parsePieceSums(stored: unknown): PieceSums | null {
  const parsed = v.safeParse(sumsSchema, stored);
  return parsed.success ? parsed.output.files : null;
}

/** Sums as they are stored. */
export function toStoredSums(files: PieceSums): v.InferOutput<typeof sumsSchema> {
  return { version: 1, pieceBytes, files: { ...files } as Record<string, string[]> };
}

/** The sum of a whole file and those of its pieces, in one pass. Throws what the signal aborts with. */
export async function sumFile(file: Blob, signal: AbortSignal, onBytes: (bytes: number) => void = () => {}): Promise<{ whole: string; pieces: string[] }> {
  const hasher = await createHasher('sha256', file.size);
  const pieces: string[] = [];
  for (let at = 0; at < file.size; at += pieceBytes) {
    signal.throwIfAborted();
    const bytes = await file.slice(at, at + pieceBytes).arrayBuffer();
    hasher.update(new Uint8Array(bytes));
    pieces.push(await sha256Hex(bytes));
    onBytes(bytes.byteLength);
  }
  return { whole: hasher.digest(), pieces };
}
