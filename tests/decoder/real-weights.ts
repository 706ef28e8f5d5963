import { existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gemmaWeights, smolLm2Weights } from '../../scripts/models/real-weights';
import type { ByteSource } from '../../src/formats/byte-source';

const folder = join(import.meta.dirname, '../../.models');

/** A file as a source of bytes. */
export function fromFile(path: string): ByteSource {
  const file = openSync(path, 'r');
  return {
    size: statSync(path).size,
    read: async (start, end) => {
      const bytes = new Uint8Array(end - start);
      return bytes.subarray(0, readSync(file, bytes, 0, end - start, start));
    },
  };
}

/** Real weights that `npm run models` fetches: where they lie, and whether they do. */
function weightsAt(file: string) {
  const path = join(folder, file);
  return { path, isThere: existsSync(path), title: existsSync(path) ? '' : ` (not run: ${file} is not there, npm run models fetches it)` };
}

export const gemma = weightsAt(gemmaWeights.file);
export const smolLm2 = weightsAt(smolLm2Weights.file);
