/** Looks whether a model's files are what they were when they came onto the shelf. */
import type { DamagedFile } from '../../core/store/examination';
import type { StoredFile, StoredModel } from '../../core/store/model';
import type { Shelf } from '../../shelf/shelf';
import { parsePieceSums, pieceBytes, type PieceSums, sumFile, toStoredSums } from './pieces';

/** A stretch of a file that has to come again, `[start, end)` in bytes. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

/** A file with what is wrong with it, and where. */
export interface Diagnosis extends DamagedFile {
  readonly stored: StoredFile;
  readonly gaps: readonly Gap[];
}

/** Where the sums of pieces are kept, beside the manifest. */
export const piecesName = 'pieces.json';

/** The damaged files of a model; none where it is sound. Sums of pieces are noted for files that are whole and have none. */
export async function examine(model: StoredModel, shelf: Shelf, signal: AbortSignal, onBytes: (bytes: number) => void): Promise<Diagnosis[]> {
  const known = parsePieceSums(await shelf.readNote(model.key, piecesName)) ?? {};
  const sums: Record<string, readonly string[]> = { ...known };
  const damaged: Diagnosis[] = [];
  for (const stored of model.files) {
    const file = await shelf.open(model.key, stored.path);
    const { whole, pieces } = file ? await sumFile(file, signal, onBytes) : { whole: '', pieces: [] };
    if (file && whole === stored.sha256 && file.size === stored.bytes) sums[stored.path] = pieces;
    else damaged.push(diagnose(stored, file?.size ?? null, pieces, known));
  }
  if (JSON.stringify(sums) !== JSON.stringify(known)) await shelf.writeNote(model.key, piecesName, toStoredSums(sums));
  return damaged;
}

/** Notes the sums of a model's pieces, right after its files were found whole. */
export async function notePieces(model: StoredModel, shelf: Shelf, signal: AbortSignal): Promise<void> {
  await examine(model, shelf, signal, () => {});
}

function diagnose(stored: StoredFile, size: number | null, pieces: readonly string[], known: PieceSums): Diagnosis {
  const gaps = gapsOf(stored.bytes, size ?? 0, pieces, known[stored.path]);
  const damagedBytes = gaps.reduce((sum, { start, end }) => sum + end - start, 0);
  return { path: stored.path, flaw: size === null ? 'missing' : size < stored.bytes ? 'short' : 'changed', damagedBytes, stored, gaps };
}

/** What has to come again: the pieces whose sums differ and what is missing at the end; where no sums are known, all that cannot be trusted. */
function gapsOf(bytes: number, size: number, pieces: readonly string[], known: readonly string[] | undefined): Gap[] {
  if (!known) return [{ start: 0, end: bytes }];
  const gaps: Gap[] = [];
  for (let piece = 0; piece * pieceBytes < bytes; piece++) {
    const [start, end] = [piece * pieceBytes, Math.min(bytes, (piece + 1) * pieceBytes)];
    if (end <= size && pieces[piece] === known[piece]) continue;
    const last = gaps.at(-1);
    if (last?.end === start) gaps[gaps.length - 1] = { start: last.start, end };
    else gaps.push({ start, end });
  }
  // All pieces are right, and the whole is not: what is known of the pieces is not to be trusted.
  return gaps.length > 0 ? gaps : [{ start: 0, end: bytes }];
}
