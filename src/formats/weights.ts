/** The tensors of a model, wherever they lie: one GGUF file, or safetensors in one or several. */
import { StoreError, toNameForSentence } from '../core/store/failure';
import type { ByteSource } from './byte-source';
import { type GgmlType, ggmlTypes } from './ggml-types';
import { readGguf } from './gguf';
import { readSafetensors } from './safetensors';
import type { TensorNote } from './tensors';

/** A tensor and where its bytes are; rows first. */
export interface WeightTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** The number that GGUF gives to its kind of weights; safetensors have the same kinds of floating-point numbers. */
  readonly kind: number;
  readonly type: GgmlType;
  readonly source: ByteSource;
  /** Bytes of the source, `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

export type Weights = ReadonlyMap<string, WeightTensor>;

const kinds: ReadonlyMap<string, number> = new Map(Object.entries(ggmlTypes).map(([kind, { name }]) => [name, Number(kind)]));

/** The tensors and the metadata of a GGUF file. Throws a `StoreError` that says what is wrong with it. */
export async function openGguf(source: ByteSource, path: string): Promise<{ weights: Weights; metadata: ReadonlyMap<string, unknown> }> {
  const { tensors, metadata } = await readGguf(source, path);
  return { weights: new Map(tensors.map((note) => [note.name, toTensor(note, source)])), metadata };
}

/** The tensors of safetensors files. Throws a `StoreError` that says what is wrong with one. */
export async function openSafetensors(files: readonly { readonly source: ByteSource; readonly path: string }[]): Promise<Weights> {
  const weights = new Map<string, WeightTensor>();
  for (const { source, path } of files) {
    for (const note of await readSafetensors(source, path)) {
      if (weights.has(note.name)) throw new StoreError({ code: 'broken-file', path, flaw: 'twice' });
      // Weights of other kinds may lie beside those that are asked for.
      if (kinds.has(note.type)) weights.set(note.name, toTensor(note, source));
    }
  }
  return weights;
}

function toTensor({ name, shape, type, start, end }: TensorNote, source: ByteSource): WeightTensor {
  const kind = kinds.get(type)!;
  return { name, shape, kind, type: ggmlTypes[kind]!, source, start, end };
}

/** The tensor of a name. Throws `missing-tensor`. */
export function findTensor(weights: Weights, name: string): WeightTensor {
  const found = weights.get(name);
  if (!found) throw new StoreError({ code: 'missing-tensor', name: toNameForSentence(name) });
  return found;
}

/** The bytes of a tensor, or of some of its rows. Throws `cut-off` where the file ends before. */
export async function readRows({ source, start, end, name }: WeightTensor, fromByte = 0, toByte = end - start): Promise<Uint8Array> {
  const bytes = await source.read(start + fromByte, start + toByte);
  if (bytes.length !== toByte - fromByte) throw new StoreError({ code: 'cut-off', path: toNameForSentence(name) });
  return bytes;
}
