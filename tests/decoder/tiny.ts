/** The tiny random models of training/tiny_language_models.py: their files, and what PyTorch makes of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLanguageModel, type ModelFiles, type OpenOptions, readNetwork } from '@/src/decoder/open-language-model';
import { readVector } from '@/src/formats/vector';
import { findTensor } from '@/src/formats/weights';
import { fromBlob } from '@/src/formats/byte-source';
import type { TensorName } from '@/src/families/network';

export const tinyFamilies = ['gemma3', 'llama', 'qwen2', 'lfm2'] as const;
export type TinyFamily = (typeof tinyFamilies)[number];

const folder = join(import.meta.dirname, '../fixtures/language-models');

export interface Golden {
  readonly config: Readonly<Record<string, unknown>>;
  readonly ids: readonly number[];
  readonly logits: readonly (readonly number[])[];
}

export const goldenOf = (family: TinyFamily): Golden => JSON.parse(readFileSync(join(folder, `${family}.json`), 'utf8')) as Golden;

export function filesOf(family: TinyFamily): ModelFiles {
  const path = `${family}.safetensors`;
  return { format: 'safetensors', files: [{ source: fromBlob(new Blob([readFileSync(join(folder, path))])), path }], config: goldenOf(family).config };
}

/** The network of a tiny model and its tensors in full precision, after what the family does to them. */
export async function readTiny(family: TinyFamily) {
  const { network, weights } = await readNetwork(filesOf(family));
  const values = new Map<string, Float32Array>();
  for (const [name, tensor] of weights) {
    values.set(
      name,
      await readVector(
        tensor,
        tensor.shape.reduce((product, size) => product * size, 1),
      ),
    );
  }
  const read = ({ name, plus = 0 }: TensorName) => values.get(findTensor(weights, name).name)!.map((value) => value + plus);
  return { network, weights, read: remember(read) };
}

/** The same answer for the same tensor, without making it again for every token. */
function remember(read: (name: TensorName) => Float32Array): (name: TensorName) => Float32Array {
  const known = new Map<string, Float32Array>();
  return (name) => {
    const found = known.get(name.name) ?? read(name);
    known.set(name.name, found);
    return found;
  };
}

/** Opens a tiny model on this thread alone. */
export function openTiny(files: ModelFiles, options: Partial<OpenOptions> = {}) {
  const spawn = () => {
    throw new Error('One thread needs no other.');
  };
  return openLanguageModel(files, { threads: 1, spawn, ...options });
}

/** The greatest difference of two rows of logits. */
export function greatestDifference(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let greatest = 0;
  for (let i = 0; i < right.length; i++) greatest = Math.max(greatest, Math.abs(left[i]! - right[i]!));
  return greatest;
}
