import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StoreError } from '@/src/core/store/failure';
import { estimateMemory, type ModelFiles } from '@/src/decoder/open-language-model';
import { families } from '@/src/families';
import { Facts } from '@/src/families/facts';
import type { Layer, Network, TensorName } from '@/src/families/network';
import { fromBlob } from '@/src/formats/byte-source';
import { type MadeTensor, type Meta, writeGguf } from '../store/make-models';
import { filesOf, goldenOf, greatestDifference, openTiny, readTiny, type TinyFamily } from './tiny';

const gguf = (bytes: Uint8Array<ArrayBuffer>): ModelFiles => ({ format: 'gguf', source: fromBlob(new Blob([bytes])), path: 'tiny.gguf' });

/** What a GGUF file says of the tiny models; whole numbers only, the rest is as every file of the family has it. */
const metadataOf: Readonly<Record<Exclude<TinyFamily, 'llama'>, Readonly<Record<string, Meta>>>> = {
  gemma3: { block_count: 7, 'attention.key_length': 16, 'attention.sliding_window': 8, 'rope.freq_base': 1_000_000 },
  qwen2: { block_count: 3, 'rope.freq_base': 10_000 },
  lfm2: { block_count: 4, 'rope.freq_base': 1_000_000, 'shortconv.l_cache': 3, 'attention.head_count_kv': [0, 0, 2, 0] },
};
const sizes = { context_length: 256, embedding_length: 32, feed_forward_length: 64, 'attention.head_count': 4, 'attention.head_count_kv': 2 };

/** The names of a network's tensors, always in the same order. */
function namesOf({ embedding, head, outputNorm, layers }: Network): TensorName[] {
  const mixerOf = ({ mixer }: Layer) =>
    mixer.kind === 'attention'
      ? [mixer.query, mixer.key, mixer.value, mixer.output, ...Object.values(mixer.biases ?? {}), ...Object.values(mixer.norms ?? {})]
      : [mixer.input, mixer.taps, mixer.output];
  const own = (layer: Layer) => [layer.inputNorm, layer.mixedNorm, layer.feedForwardNorm, layer.fedNorm, layer.gate, layer.up, layer.down];
  return [embedding, head, outputNorm, ...layers.flatMap((layer) => [...mixerOf(layer), ...own(layer)])].filter((name) => name !== undefined);
}

/** A tiny model of the safetensors fixtures as a GGUF file, all weights in float32. */
async function asGguf(family: Exclude<TinyFamily, 'llama'>) {
  const { network, read, weights } = await readTiny(family);
  const metadata: Record<string, Meta> = { 'general.architecture': family };
  for (const [key, value] of Object.entries({ ...sizes, ...metadataOf[family] })) metadata[`${family}.${key}`] = value;
  const values = new Map(Object.entries(metadata));
  const facts = new Facts(`${family}.`, values, new Map([['token_embd.weight', [94, 32]]]));
  const from = namesOf(network);
  const made = namesOf(families[family].fromGguf(facts)).map(({ name }, i) => {
    // Taps lie one behind the other in both.
    const shape = weights.get(from[i]!.name)!.shape.filter((size) => size !== 1);
    // The configuration divides queries by √24; a GGUF file cannot say so and means √16.
    const factor = family === 'gemma3' && name.includes('attn_q_norm') ? Math.sqrt(16 / 24) : 1;
    return { tensor: { name, shape, type: 0 } satisfies MadeTensor, data: read(from[i]!).map((value) => value * factor) };
  });
  let next = 0;
  return writeGguf(
    metadata,
    made.map(({ tensor }) => tensor),
    () => new Uint8Array(Float32Array.from(made[next++]!.data).buffer),
  );
}

describe('a GGUF file', () => {
  it.each(Object.keys(metadataOf) as (keyof typeof metadataOf)[])('of %s gives what the same weights give as safetensors', async (family) => {
    const { ids } = goldenOf(family);
    const [left, right] = [await openTiny(gguf(await asGguf(family))), await openTiny(filesOf(family))];
    expect(greatestDifference(await left.begin().feed(ids), await right.begin().feed(ids))).toBeLessThan(2e-3);
    left.close();
    right.close();
  });

  it('is refused by name where its architecture is unknown, a tensor is missing or has another shape', async () => {
    const bytes = Buffer.from(await asGguf('gemma3')).toString('latin1');
    const changed = (from: string, to: string) => gguf(Uint8Array.from(bytes.replaceAll(from, to), (character) => character.charCodeAt(0)));
    await expect(estimateMemory(changed('gemma3', 'gemma9'), { threads: 1 })).rejects.toMatchObject({
      failure: { code: 'unknown-architecture', name: 'gemma9' },
    });
    await expect(openTiny(changed('ffn_down', 'ffn_gone'))).rejects.toMatchObject({ failure: { code: 'missing-tensor' } });
    await expect(openTiny(changed('attn_norm', 'attn_morn'))).rejects.toMatchObject({ failure: { code: 'missing-tensor' } });
  });

  it('that anybody has changed anywhere is refused or opens, and never does anything else', async () => {
    const whole = await asGguf('lfm2');
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(whole.length),
        fc.constantFrom('header', 'header', 'weights'),
        async (changes, end, place) => {
          const bytes = whole.slice();
          // Spread evenly, most changes would fall on weights, where nothing can be refused.
          const headerEnd = Math.min(4_096, whole.length >> 1);
          for (const [at, value] of changes) bytes[place === 'header' ? at % headerEnd : whole.length - 1 - (at % 256)] = value;
          const files = gguf(place === 'weights' || end % 4 ? bytes : bytes.slice(0, end));
          try {
            const { weights, room, cache } = await estimateMemory(files, { threads: 1 });
            expect(Number.isSafeInteger(weights + room + cache)).toBe(true);
            const model = await openTiny(files, { context: 64 });
            const logits = await model.begin().feed([1, 2, 3]);
            expect(logits.length).toBe(model.vocabularySize);
            opened++;
            model.close();
          } catch (error) {
            expect(error instanceof StoreError || error instanceof RangeError, String(error)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
    // A third of the files are whole but for some weights: those open.
    expect(opened).toBeGreaterThan(30);
  }, 120_000);
});
