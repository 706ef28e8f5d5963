import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StoreError, type StoreFailure } from '../../src/core/store-failure';
import { type ByteSource, fromBlob } from '../../src/store/inspect/byte-source';
import { readConfig } from '../../src/store/inspect/dimensions';
import { readGguf } from '../../src/store/inspect/gguf';
import { inspectModel, type Inspection } from '../../src/store/inspect/inspect-model';
import { Bytes, tiny, tinyConfig, tinyGguf, tinyLayout, tinyMetadata, tinyShapes, tinyTensors, writeGguf, writeOnnx, writeSafetensors } from './make-models';

const sourceOf = (bytes: Uint8Array<ArrayBuffer>): ByteSource => fromBlob(new Blob([bytes]));
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

function inspect(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<Inspection> {
  return inspectModel(new Map([...files].map(([path, bytes]) => [path, sourceOf(bytes)])));
}

async function refusal(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<StoreFailure> {
  const thrown = await inspect(files).then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(StoreError);
  return (thrown as StoreError).failure;
}

const alone = (bytes: Uint8Array<ArrayBuffer>) => new Map([['tiny.gguf', bytes]]);

describe('a GGUF file', () => {
  it('is told for what it is', async () => {
    const { description, keep } = await inspect(alone(tinyGguf()));
    expect(description).toMatchObject({
      format: 'gguf',
      architecture: 'gemma3',
      name: 'Tiny',
      quantization: 'Q8_0',
      layers: 2,
      hiddenSize: 64,
      vocabularySize: 128,
      contextTokens: 512,
      hasChatTemplate: true,
      licenceName: 'gemma',
    });
    expect(description.parameters).toBe(tinyTensors().reduce((sum, { shape }) => sum + shape.reduce((product, size) => product * size, 1), 0));
    expect(keep.map(({ path }) => path)).toEqual(['tiny.gguf']);
  });

  it('is known by its content, whatever it is called', async () => {
    expect((await inspect(new Map([['weights.bin', tinyGguf()]]))).keep[0]?.path).toBe('weights.bin.gguf');
  });

  it('is refused when it is cut off, at whichever byte', async () => {
    const whole = tinyGguf();
    for (const length of [0, 3, 10, 23, 24, 40, 300, 3_000, whole.length - 1_000, whole.length - 33]) {
      expect(['cut-off', 'not-a-model']).toContain((await refusal(alone(whole.slice(0, length)))).code);
    }
  });

  it.each([
    ['of another family', { ...tinyMetadata, 'general.architecture': 'mamba' }, { code: 'unknown-architecture', name: 'mamba' }],
    ['without layers', { ...tinyMetadata, 'gemma3.block_count': 0 }, { code: 'bad-config', what: 'gemma3.block_count' }],
    ['with more layers than tensors', { ...tinyMetadata, 'gemma3.block_count': 3 }, { code: 'missing-tensor', name: 'blk.2.attn_q.weight' }],
    ['with other sizes than its tensors', { ...tinyMetadata, 'gemma3.attention.head_count': 4 }, { code: 'wrong-shape', name: 'blk.0.attn_q.weight' }],
    ['without a tokenizer', { ...tinyMetadata, 'tokenizer.ggml.model': 7 }, { code: 'bad-config', what: 'tokenizer.ggml.model' }],
  ])('%s is refused', async (_, metadata, failure) => {
    expect(await refusal(alone(writeGguf(metadata, tinyTensors())))).toEqual(failure);
  });

  it('is refused when its tensors overlap, lie outside or have one name', async () => {
    const tensors = tinyTensors();
    const twice = [...tensors, tensors[0]!];
    expect(await refusal(alone(writeGguf(tinyMetadata, twice)))).toMatchObject({ code: 'broken-file' });
    const whole = tinyGguf();
    // The offset of the second tensor is the last number of its description: set it to that of the first.
    const name = new TextEncoder().encode('output_norm.weight');
    const at = findBytes(whole, name) + name.length + 4 + 8 + 4;
    const overlapping = whole.slice();
    overlapping.fill(0, at, at + 8);
    expect(await refusal(alone(overlapping))).toMatchObject({ code: 'broken-file', flaw: 'overlap' });
    const outside = whole.slice();
    outside.fill(0x7f, at + 4, at + 6);
    expect(['cut-off', 'broken-file']).toContain((await refusal(alone(outside))).code);
  });

  it.each([
    [
      'tensors',
      new Bytes()
        .u32(0x46554747)
        .u32(3)
        .u64(2n ** 60n)
        .u64(1),
    ],
    [
      'properties',
      new Bytes()
        .u32(0x46554747)
        .u32(3)
        .u64(1)
        .u64(2n ** 40n),
    ],
    [
      'letters in a name',
      new Bytes()
        .u32(0x46554747)
        .u32(3)
        .u64(1)
        .u64(1)
        .u64(2n ** 50n),
    ],
    [
      'items in a list',
      new Bytes()
        .u32(0x46554747)
        .u32(3)
        .u64(1)
        .u64(1)
        .text('a')
        .u32(9)
        .u32(8)
        .u64(2n ** 45n),
    ],
    ['nested lists', new Bytes().u32(0x46554747).u32(3).u64(1).u64(1).text('a').u32(9).u32(9).u64(1)],
  ])('that claims endless %s is refused at once', async (_, bytes) => {
    expect(await refusal(alone(bytes.add(new Uint8Array(4_096)).join()))).toMatchObject({ code: expect.stringMatching(/broken-file|cut-off/) });
  });

  it('keeps no long list of its metadata', async () => {
    const header = await readGguf(sourceOf(writeGguf({ ...tinyMetadata, long: Array.from({ length: 5_000 }, (_, at) => at) }, tinyTensors())), 'x');
    expect(header.metadata.get('long')).toEqual({ count: 5_000 });
  });
});

describe('a folder in the Hugging Face layout', () => {
  it('with safetensors is told for what it is, and leaves what is not the model', async () => {
    const { description, keep } = await inspect(tinyLayout('safetensors'));
    expect(description).toMatchObject({ format: 'safetensors', architecture: 'gemma3', quantization: 'F32', hasChatTemplate: true, layers: tiny.layers });
    expect(keep.map(({ path }) => path).sort()).toEqual([
      'config.json',
      'generation_config.json',
      'model.safetensors',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
  });

  it('gets the chat template of a file of its own into its tokenizer’s configuration', async () => {
    const { keep } = await inspect(tinyLayout('onnx'));
    const config = keep.find(({ path }) => path === 'tokenizer_config.json')?.content;
    expect(JSON.parse(config as string)).toEqual({ tokenizer_class: 'GemmaTokenizer', chat_template: '{{ messages }}' });
  });

  it('with several graphs keeps the smallest, and the files that it names', async () => {
    const { description, keep } = await inspect(tinyLayout('onnx'));
    expect(description).toMatchObject({ format: 'onnx', quantization: 'q4' });
    expect(keep.map(({ path }) => path)).toContain('onnx/model_q4.onnx_data');
    expect(keep.map(({ path }) => path)).not.toContain('onnx/model.onnx');
  });

  it.each([
    [{ bits: 4 }, 'q4'],
    [{ bits: 4, isHalf: true }, 'q4f16'],
    [{ bits: 8 }, 'q8'],
  ])('tells how a graph is packed by the graph, not by its name: %o', async (packing, quantization) => {
    const files = tinyLayout('onnx');
    files.set('onnx/model_q4.onnx', writeOnnx(['model_q4.onnx_data'], packing));
    expect((await inspect(files)).description.quantization).toBe(quantization);
  });

  it('one level down is found', async () => {
    const files = new Map([...tinyLayout('safetensors')].map(([path, bytes]) => [`my-tune/checkpoint/${path}`, bytes]));
    expect((await inspect(files)).description.architecture).toBe('gemma3');
  });

  const changed = (path: string, bytes: Uint8Array<ArrayBuffer> | null, kind: 'safetensors' | 'onnx' = 'safetensors') => {
    const files = tinyLayout(kind);
    if (bytes) files.set(path, bytes);
    else files.delete(path);
    return files;
  };
  it.each([
    ['without a configuration', changed('config.json', null), { code: 'missing-file', path: 'config.json' }],
    ['without a tokenizer', changed('tokenizer.json', null), { code: 'missing-file', path: 'tokenizer.json' }],
    ['without weights', changed('model.safetensors', null), { code: 'missing-file', path: 'onnx/model_q4.onnx' }],
    ['of another family', changed('config.json', json({ ...tinyConfig, model_type: 'bert' })), { code: 'unknown-architecture', name: 'bert' }],
    ['with a broken configuration', changed('config.json', json({ ...tinyConfig, hidden_size: -1 })), { code: 'bad-config', what: 'hidden_size' }],
    ['with no JSON', changed('config.json', new TextEncoder().encode('{')), { code: 'broken-file', path: 'config.json', flaw: 'unreadable' }],
    ['with more tokens than rows', changed('config.json', json({ ...tinyConfig, vocab_size: 100 })), { code: 'bad-config', what: 'tokenizer.json' }],
    ['with another tokenizer', changed('tokenizer.json', json({ model: {} })), { code: 'bad-config', what: 'tokenizer.json' }],
    [
      'with a tensor missing',
      changed('model.safetensors', writeSafetensors({ 'model.embed_tokens.weight': [128, 64] })),
      { code: 'missing-tensor', name: 'model.norm.weight' },
    ],
    [
      'with a tensor of another shape',
      changed('model.safetensors', writeSafetensors({ ...tinyShapes(), 'model.norm.weight': [65] })),
      { code: 'wrong-shape', name: 'model.norm.weight' },
    ],
    ['with a graph whose weights are missing', changed('onnx/model_q4.onnx_data', null, 'onnx'), { code: 'missing-file', path: 'onnx/model_q4.onnx_data' }],
    ['with a graph that reaches out of its folder', changed('onnx/model_q4.onnx', writeOnnx(['../../etc/passwd']), 'onnx'), { code: 'unsafe-path' }],
    [
      'with a graph of more layers',
      changed('onnx/model_q4.onnx', writeOnnx(['model_q4.onnx_data'], { layers: 3 }), 'onnx'),
      { code: 'wrong-shape', name: 'past_key_values.2.key' },
    ],
    [
      'with a graph of fewer layers',
      changed('onnx/model_q4.onnx', writeOnnx([], { layers: 1 }), 'onnx'),
      { code: 'missing-tensor', name: 'past_key_values.1.key' },
    ],
    [
      'with a graph of other heads',
      changed('onnx/model_q4.onnx', writeOnnx([], { headSize: 48 }), 'onnx'),
      { code: 'wrong-shape', name: 'past_key_values.0.key' },
    ],
    ['with a graph that is none', changed('onnx/model_q4.onnx', new TextEncoder().encode('<html>Not found</html>'), 'onnx'), null],
  ])('%s is refused with a reason', async (_, files, failure) => {
    if (failure) expect(await refusal(files)).toEqual(failure);
    else expect(['not-a-model', 'broken-file', 'cut-off']).toContain((await refusal(files)).code);
  });

  it('of LFM2 needs to know the kind of every layer', () => {
    const config = { ...tinyConfig, model_type: 'lfm2', layer_types: ['conv', 'full_attention'] };
    expect(readConfig(config).layerKinds).toEqual(['convolution', 'attention']);
    expect(() => readConfig({ ...config, layer_types: ['conv'] })).toThrow(StoreError);
    expect(() => readConfig({ ...config, layer_types: undefined })).toThrow(StoreError);
  });

  it('is refused when there is no model in it at all', async () => {
    expect(await refusal(new Map([['holiday.jpg', new Uint8Array(5_000)]]))).toEqual({ code: 'not-a-model' });
    expect(await refusal(new Map())).toEqual({ code: 'not-a-model' });
  });
});

describe('whatever the bytes', () => {
  const seeds = { 'tiny.gguf': tinyGguf().slice(0, 8_192), 'model.safetensors': writeSafetensors({ a: [2, 2] }), 'onnx/model.onnx': writeOnnx(['x']) };
  const mutation = fc.record({
    path: fc.constantFrom(...(Object.keys(seeds) as (keyof typeof seeds)[])),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    changes: fc.array(fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }) }), { maxLength: 24 }),
    tail: fc.uint8Array({ maxLength: 64 }),
  });

  it('an inspection ends with a description or a refusal, never with anything else', async () => {
    await fc.assert(
      fc.asyncProperty(mutation, async ({ path, cut, changes, tail }) => {
        const seed = seeds[path];
        const bytes = new Bytes()
          .add(seed.slice(0, Math.ceil(seed.length * cut)))
          .add(tail)
          .join();
        for (const { at, byte } of changes) bytes[Math.floor(at * bytes.length)] = byte;
        const files = path === 'tiny.gguf' ? new Map([[path, bytes]]) : new Map([...tinyLayout('safetensors'), [path, bytes]]);
        const outcome = await inspect(files).catch((error: unknown) => error);
        expect(outcome instanceof StoreError || 'description' in (outcome as object)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('a configuration of any shape ends likewise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...Object.keys(tinyConfig), 'layer_types'), fc.jsonValue()), async (mixed) => {
        const files = new Map([...tinyLayout('safetensors'), ['config.json', json({ ...tinyConfig, ...mixed })]]);
        const outcome = await inspect(files).catch((error: unknown) => error);
        expect(outcome instanceof StoreError || 'description' in (outcome as object)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

function findBytes(haystack: Uint8Array, needle: Uint8Array): number {
  for (let at = 0; at <= haystack.length - needle.length; at++) if (needle.every((byte, i) => haystack[at + i] === byte)) return at;
  return -1;
}
