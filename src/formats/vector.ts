import { StoreError, toNameForSentence } from '../core/store/failure';
import { readRows, type WeightTensor } from './weights';

/** A small tensor of floating-point numbers, as float32: a norm, a bias. Throws `wrong-shape` where it has not so many values, `unknown-quantization` where it is quantised. */
export async function readVector(tensor: WeightTensor, count: number): Promise<Float32Array> {
  if (tensor.shape.reduce((product, size) => product * size, 1) !== count) throw new StoreError({ code: 'wrong-shape', name: toNameForSentence(tensor.name) });
  const read = readers[tensor.type.name];
  if (!read) throw new StoreError({ code: 'unknown-quantization', name: tensor.type.name });
  const bytes = await readRows(tensor);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: count }, (_, i) => read(view, i));
}

const word = new DataView(new ArrayBuffer(4));

const readers: Readonly<Record<string, (view: DataView, i: number) => number>> = {
  F32: (view, i) => view.getFloat32(4 * i, true),
  F16: (view, i) => fromHalf(view.getUint16(2 * i, true)),
  BF16: (view, i) => {
    word.setUint32(0, view.getUint16(2 * i, true) << 16);
    return word.getFloat32(0);
  },
};

/** The value of a half-precision number (IEEE 754 binary16). */
export function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
