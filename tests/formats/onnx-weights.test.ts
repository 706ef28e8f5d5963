import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementTypes, readOnnxWeights } from '@/src/formats/onnx-weights';
import { StoreError } from '@/src/core/store/failure';
import { layOut } from '@/src/encoder/plan';
import { shapeOf } from '@/src/encoder/weights';

const shipped = new Uint8Array(readFileSync(join(import.meta.dirname, '../../assets/models/gloss-encoder/onnx/model_quantized.onnx')));
const config = JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/models/gloss-encoder/config.json'), 'utf8'));

describe('the ONNX file of the encoder', () => {
  it('has an output for every head, as wide as the head has labels', async () => {
    const heads = Object.values(config.gloss.heads as Record<string, { output: string; labels: string[] }>);
    expect((await readOnnxWeights(shipped)).outputs).toEqual(heads.map(({ output, labels }) => ({ name: output, columns: labels.length })));
  });

  it('has the network of its configuration', async () => {
    expect(shapeOf(await readOnnxWeights(shipped))).toEqual({
      vocabulary: config.vocab_size,
      tokenTypes: config.type_vocab_size,
      positions: config.max_position_embeddings,
      width: config.hidden_size,
      hidden: config.intermediate_size,
      layers: config.num_hidden_layers,
    });
  });

  it('gives tensors as they lie in the file', async () => {
    const { type, shape, bytes } = (await readOnnxWeights(shipped)).weights.get('encoder.layers.0.wide.weight_quantized')!;
    expect(type).toBe(elementTypes.int8);
    expect(shape).toEqual([384, 1536]);
    expect(bytes.length).toBe(384 * 1536);
    expect(bytes.buffer).toBe(shipped.buffer);
  });

  it('is refused when it is cut off, or is none', async () => {
    const failureOf = (bytes: Uint8Array<ArrayBuffer>) =>
      readOnnxWeights(bytes).then(
        () => 'none',
        (error: unknown) => (error instanceof StoreError ? error.failure.code : String(error)),
      );
    for (const bytes of [1_000, 1_000_000, shipped.length - 1]) expect(await failureOf(shipped.subarray(0, bytes))).toMatch(/cut-off|broken-file/);
    expect(await failureOf(new TextEncoder().encode('<!doctype html>'))).toMatch(/not-a-model|broken-file/);
  });

  it('is refused when a tensor is shorter than its shape', async () => {
    const file = await readOnnxWeights(shipped);
    const name = 'encoder.layers.0.wide.bias';
    const weights = new Map(file.weights).set(name, { ...file.weights.get(name)!, bytes: new Uint8Array(4) });
    expect(() => shapeOf({ ...file, weights })).toThrow('not all of layers.0.wide.bias');
  });

  it('is refused when a weight is missing', async () => {
    const empty = await readOnnxWeights(new Uint8Array());
    expect(() => shapeOf(empty)).toThrow('has no embeddings.word_embeddings.weight_quantized of uint8');
  });
});

describe('the plan of the memory', () => {
  const shape = { vocabulary: 100, tokenTypes: 2, positions: 20, width: 32, hidden: 64, layers: 2 };

  it('gives every part a place of its own, on a line of the cache', () => {
    const plan = layOut(shape, 3);
    const places: number[] = [];
    const collect = (value: unknown, key: string) => {
      if (typeof value === 'number' && !['depth', 'columns', 'totalBytes'].includes(key)) places.push(value);
      if (typeof value === 'object') for (const [name, part] of Object.entries(value as object)) if (name !== 'shape') collect(part, name);
    };
    collect(plan, '');
    expect(new Set(places).size).toBe(places.length);
    expect(places.every((place) => place % 64 === 0 && place >= 64 && place < plan.totalBytes)).toBe(true);
  });

  it('refuses a width that the kernels cannot hold', () => {
    expect(() => layOut({ ...shape, width: 20 }, 1)).toThrow('heads of 32 columns');
    expect(() => layOut({ ...shape, hidden: 20 }, 1)).toThrow('cannot hold');
  });
});
