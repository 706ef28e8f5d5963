import { ggmlTypes } from '@/src/formats/ggml-types';
import { numbers, randomBytes } from './desk';

/** Where the halves lie that scale a block: random bits there could be no number. */
const halvesOf: Readonly<Record<string, readonly number[]>> = {
  F16: [0],
  Q4_0: [0],
  Q4_1: [0, 2],
  Q5_0: [0],
  Q5_1: [0, 2],
  Q8_0: [0],
  Q4_K: [0, 2],
  Q5_K: [0, 2],
  Q6_K: [208],
};

/** Rows of a kind: random bits, with factors of either sign and the sizes that weights have. */
export function rowsOfKind(kind: number, rows: number, depth: number, seed: number): Uint8Array[] {
  const { name, blockSize, blockBytes } = ggmlTypes[kind]!;
  return Array.from({ length: rows }, (_, row) => {
    const own = seed + 7 * row;
    const values = numbers(depth, own);
    if (name === 'F32') return new Uint8Array(values.buffer);
    // Of a float32 in [-1, 1) the upper half.
    if (name === 'BF16') return Uint8Array.from({ length: 2 * depth }, (_, i) => new Uint8Array(values.buffer)[4 * (i >> 1) + 2 + (i & 1)]!);
    const bytes = randomBytes((depth / blockSize) * blockBytes, own);
    for (let block = 0; block < bytes.length; block += blockBytes) {
      for (const at of halvesOf[name]!) {
        // A half between 2⁻¹⁰ and 2⁻³.
        const exponent = 5 + (bytes[block + at]! % 8);
        bytes[block + at + 1] = (bytes[block + at + 1]! & 0x83) | (exponent << 2);
      }
      // Quantisers do not write −128.
      if (name === 'Q8_0') for (let i = 2; i < 34; i++) if (bytes[block + i] === 128) bytes[block + i] = 129;
    }
    return bytes;
  });
}

/** Which bytes of a block are no weights: factors, and in K kinds the scales of parts. */
const factorsOf: Readonly<Record<string, readonly [from: number, to: number]>> = {
  Q4_0: [0, 2],
  Q4_1: [0, 4],
  Q5_0: [0, 2],
  Q5_1: [0, 4],
  Q8_0: [0, 2],
  Q4_K: [0, 16],
  Q5_K: [0, 16],
  Q6_K: [192, 210],
};

/** A row with every byte of its weights the same. */
export function fillWeights(kind: number, row: Uint8Array, byte: number): Uint8Array {
  const { name, blockBytes } = ggmlTypes[kind]!;
  const [from, to] = factorsOf[name]!;
  return row.map((own, i) => (i % blockBytes >= from && i % blockBytes < to ? own : byte));
}
