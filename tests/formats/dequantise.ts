/** Weights of every kind that GGUF files hold, one at a time and as its documents say: the scalar twin of the kernels. Source: ggml-quants.c, `dequantize_row_*`. */
import { fromHalf } from '@/src/formats/vector';
import { ggmlTypes } from '@/src/formats/ggml-types';

type Bytes = Uint8Array;

const half = (bytes: Bytes, at: number) => fromHalf(bytes[at]! | (bytes[at + 1]! << 8));
const f = Math.fround;
/** Element i of a block of 32 nibbles: byte j holds the elements j and j + 16. */
const nibble = (bytes: Bytes, at: number, i: number) => (i < 16 ? bytes[at + i]! & 15 : bytes[at + i - 16]! >> 4);
const fifth = (bytes: Bytes, at: number, i: number) => ((bytes[at + (i >> 3)]! >> (i & 7)) & 1) << 4;

/** Scale and lowest of one of the eight parts of a Q4_K or Q5_K block, six bits each in twelve bytes. */
function kScales(s: Bytes, part: number): [scale: number, low: number] {
  if (part < 4) return [s[part]! & 63, s[part + 4]! & 63];
  return [(s[part + 4]! & 15) | ((s[part - 4]! >> 6) << 4), (s[part + 4]! >> 4) | ((s[part]! >> 6) << 4)];
}

/** The i-th weight of a block of each kind. */
const readers: Readonly<Record<string, (block: Bytes, i: number) => number>> = {
  F32: (b) => new DataView(b.buffer, b.byteOffset).getFloat32(0, true),
  F16: (b) => half(b, 0),
  BF16: (b) => new Float32Array(Uint32Array.of((b[0]! | (b[1]! << 8)) << 16).buffer)[0]!,
  Q4_0: (b, i) => half(b, 0) * (nibble(b, 2, i) - 8),
  Q4_1: (b, i) => half(b, 0) * nibble(b, 4, i) + half(b, 2),
  Q5_0: (b, i) => half(b, 0) * ((nibble(b, 6, i) | fifth(b, 2, i)) - 16),
  Q5_1: (b, i) => half(b, 0) * (nibble(b, 8, i) | fifth(b, 4, i)) + half(b, 2),
  Q8_0: (b, i) => half(b, 0) * ((b[2 + i]! << 24) >> 24),
  Q4_K(b, i) {
    const part = i >> 5;
    const [scale, low] = kScales(b.subarray(4, 16), part);
    const q = (b[16 + 32 * (part >> 1) + (i & 31)]! >> (4 * (part & 1))) & 15;
    return half(b, 0) * scale * q - half(b, 2) * low;
  },
  Q5_K(b, i) {
    const part = i >> 5;
    const [scale, low] = kScales(b.subarray(4, 16), part);
    const q = ((b[48 + 32 * (part >> 1) + (i & 31)]! >> (4 * (part & 1))) & 15) | (((b[16 + (i & 31)]! >> part) & 1) << 4);
    return half(b, 0) * scale * q - half(b, 2) * low;
  },
  Q6_K(b, i) {
    const [part, l] = [i >> 7, i & 31];
    const quarter = (i >> 5) & 3;
    const low = (b[64 * part + 32 * (quarter & 1) + l]! >> (4 * (quarter >> 1))) & 15;
    const high = (b[128 + 32 * part + l]! >> (2 * quarter)) & 3;
    const scale = (b[192 + (i >> 4)]! << 24) >> 24;
    return half(b, 208) * scale * ((low | (high << 4)) - 32);
  },
};

/** The weights of a row of so many bytes. */
export function dequantise(kind: number, row: Bytes): Float32Array {
  const { name, blockSize, blockBytes } = ggmlTypes[kind]!;
  const read = readers[name]!;
  const count = (row.length / blockBytes) * blockSize;
  return Float32Array.from({ length: count }, (_, at) => {
    const block = Math.floor(at / blockSize);
    return f(read(row.subarray(block * blockBytes, (block + 1) * blockBytes), at % blockSize));
  });
}

/** Every kind that we read, by the number that GGUF gives it. */
export const kinds: readonly number[] = Object.keys(ggmlTypes).map(Number);
