import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StoreError, type StoreFailure } from '../../src/core/store/failure';
import { type ByteSource, fromBlob } from '../../src/formats/byte-source';
import { readConfig } from '../../src/families/dimensions';
import { type CountedArray, readGguf } from '../../src/formats/gguf';
import { inspectModel, type Inspection } from '../../src/families/inspect-model';
import { readOnnx } from '../../src/formats/onnx';
import {
  Bytes,
  type MadeWeights,
  type Meta,
  tiny,
  tinyConfig,
  tinyGguf,
  tinyLayout,
  tinyMetadata,
  tinyShapes,
  tinyTensors,
  tinyTokenizer,
  weightsIn,
  writeGguf,
  writeOnnx,
  writeSafetensors,
} from './make-models';

const sourceOf = (bytes: Uint8Array<ArrayBuffer>): ByteSource => fromBlob(new Blob([bytes]));
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** A source that counts the bytes that are read of it. */
interface CountedSource extends ByteSource {
  readBytes: number;
}

function count(bytes: Uint8Array<ArrayBuffer>): CountedSource {
  const inner = sourceOf(bytes);
  const counted: CountedSource = {
    size: inner.size,
    readBytes: 0,
    async read(start, end) {
      const piece = await inner.read(start, end);
      counted.readBytes += piece.length;
      return piece;
    },
  };
  return counted;
}

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

  const tokens = (count: number) => Array.from({ length: count }, (_, at) => `t${at}`);
  it.each<[string, string, Meta | undefined]>([
    ['no tokens', 'tokens', undefined],
    ['a text for tokens', 'tokens', 'a b c'],
    ['numbers for tokens', 'tokens', [1, 2, 3]],
    ['many numbers for tokens', 'tokens', Array.from({ length: 2_000 }, (_, at) => at)],
    ['an empty list of tokens', 'tokens', [] as readonly string[]],
    ['a token more than rows', 'tokens', tokens(tiny.vocabulary + 1)],
    ['thousands of tokens more than rows', 'tokens', tokens(5_000)],
    ['fewer scores than tokens', 'scores', [1, 2, 3]],
    ['texts for kinds of tokens', 'token_type', tokens(tiny.vocabulary)],
  ])('whose tokenizer has %s is refused', async (_, what, value) => {
    const key = `tokenizer.ggml.${what}`;
    const { [key]: _old, ...others } = tinyMetadata;
    const metadata = value === undefined ? others : { ...others, [key]: value };
    expect(await refusal(alone(writeGguf(metadata, tinyTensors())))).toEqual({ code: 'bad-config', what: key });
  });

  it('may have rows without a token, as padding', async () => {
    const list = tokens(tiny.vocabulary - 20);
    const metadata = { ...tinyMetadata, 'tokenizer.ggml.tokens': list, 'tokenizer.ggml.token_type': list.map(() => 1) };
    expect((await inspect(alone(writeGguf(metadata, tinyTensors())))).description.vocabularySize).toBe(tiny.vocabulary);
  });

  it.each([
    [11, 'Q3_K'],
    [20, 'IQ4_NL'],
    [35, 'TQ2_0'],
    [39, 'MXFP4'],
    [31, 'Q4_0_4_4'],
    [99, 'ggml type 99'],
  ])('of weights of the kind %i is refused by the name of the kind', async (type, name) => {
    const whole = tinyGguf();
    const tensor = new TextEncoder().encode('output_norm.weight');
    whole[findBytes(whole, tensor) + tensor.length + 4 + 8] = type;
    expect(await refusal(alone(whole))).toEqual({ code: 'unknown-quantization', name });
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

  it('keeps no long list of its metadata, but where it lies', async () => {
    const header = await readGguf(sourceOf(writeGguf({ ...tinyMetadata, long: Array.from({ length: 5_000 }, (_, at) => at) }, tinyTensors())), 'x');
    const long = header.metadata.get('long') as CountedArray;
    expect(long).toMatchObject({ count: 5_000, isText: false, itemType: 5 });
    expect(long.end - long.start).toBe(20_000);
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
  const renamed = (from: string, to: string) => new Map([...tinyLayout('safetensors')].map(([path, bytes]) => [path === from ? to : path, bytes]));
  it.each([
    ['without a configuration', changed('config.json', null), { code: 'missing-file', path: 'config.json' }],
    ['without a tokenizer', changed('tokenizer.json', null), { code: 'missing-file', path: 'tokenizer.json' }],
    ['without weights', changed('model.safetensors', null), { code: 'missing-file', path: 'onnx/model_q4.onnx' }],
    ['of another family', changed('config.json', json({ ...tinyConfig, model_type: 'bert' })), { code: 'unknown-architecture', name: 'bert' }],
    ['with a broken configuration', changed('config.json', json({ ...tinyConfig, hidden_size: -1 })), { code: 'bad-config', what: 'hidden_size' }],
    ['with no JSON', changed('config.json', new TextEncoder().encode('{')), { code: 'broken-file', path: 'config.json', flaw: 'unreadable' }],
    ['with more tokens than rows', changed('config.json', json({ ...tinyConfig, vocab_size: 100 })), { code: 'bad-config', what: 'tokenizer.json' }],
    ['with another tokenizer', changed('tokenizer.json', json({ model: {} })), { code: 'bad-config', what: 'tokenizer.json' }],
    ['of a pickle', renamed('model.safetensors', 'pytorch_model.bin'), { code: 'pickled-weights' }],
    ['of a pickle in parts', renamed('model.safetensors', 'pytorch_model-00001-of-00002.bin'), { code: 'pickled-weights' }],
    ['of what was in a pickle', new Map([['archive/data.pkl', json({})]]), { code: 'pickled-weights' }],
    ['of a pickle alone', new Map([['pytorch_model.bin', json({})]]), { code: 'pickled-weights' }],
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

  const tokenizer = (vocab: unknown, added: readonly number[]) => ({ model: { vocab }, added_tokens: added.map((id) => ({ id, content: `<${id}>` })) });
  const { vocab } = tinyTokenizer.model;
  it.each<[string, unknown]>([
    ['one beyond the rows, as Gemma 3', tokenizer(vocab, [tiny.vocabulary])],
    ['the last that may lie beyond the rows', tokenizer(vocab, [tiny.vocabulary + 255])],
    ['none', { model: { vocab } }],
    ['some inside the vocabulary of a list', tokenizer(Object.keys(vocab), [3, 4])],
  ])('may have added tokens: %s', async (_, value) => {
    expect((await inspect(changed('tokenizer.json', json(value)))).description.vocabularySize).toBe(tiny.vocabulary);
  });

  it.each<[string, unknown]>([
    ['a token of the vocabulary beyond the rows', tokenizer({ ...vocab, more: tiny.vocabulary }, [])],
    ['one that is added as well', tokenizer({ ...vocab, more: tiny.vocabulary }, [tiny.vocabulary])],
    ['a list longer than the rows', tokenizer([...Object.keys(vocab), 'more'], [])],
    ['an added token far beyond', tokenizer(vocab, [tiny.vocabulary + 256])],
    ['a negative id', tokenizer({ ...vocab, less: -1 }, [])],
    ['half an id', tokenizer(vocab, [1.5])],
    ['no token', tokenizer({}, [])],
  ])('whose tokenizer has %s is refused', async (_, value) => {
    expect(await refusal(changed('tokenizer.json', json(value)))).toEqual({ code: 'bad-config', what: 'tokenizer.json' });
  });

  it('of LFM2 may name its layers of attention only, and is kept with the kind of every layer', async () => {
    const config = { ...tinyConfig, model_type: 'lfm2', full_attn_idxs: [1] };
    expect(readConfig(config).layerKinds).toEqual(['convolution', 'attention']);
    expect(readConfig({ ...config, layer_types: null }).layerKinds).toEqual(['convolution', 'attention']);
    expect(readConfig({ ...config, layer_types: ['full_attention', 'conv'] }).layerKinds).toEqual(['attention', 'convolution']);
    expect(() => readConfig({ ...config, full_attn_idxs: [2] })).toThrow(StoreError);
    expect(() => readConfig({ ...config, full_attn_idxs: [-1] })).toThrow(StoreError);

    const { keep } = await inspect(new Map([...tinyLayout('safetensors'), ['config.json', json(config)], ['model.safetensors', tinyLfm2()]]));
    const kept = keep.find(({ path }) => path === 'config.json')?.content;
    expect(JSON.parse(kept as string)).toEqual({ ...config, layer_types: ['conv', 'full_attention'] });
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

describe('weights in a file beside their graph', () => {
  const file = 'model_q4.onnx_data';
  const path = `onnx/${file}`;
  const at = (offset: string, length?: string): MadeWeights['entries'] => [
    ['location', file],
    ['offset', offset],
    ...(length === undefined ? [] : [['length', length] as const]),
  ];
  const graphOf = (...weights: MadeWeights[]) => new Map([...tinyLayout('onnx'), ['onnx/model_q4.onnx', writeOnnx(weights)]]);

  it.each<[string, MadeWeights[]]>([
    ['to the last byte', [weightsIn(file)]],
    ['that share their bytes', [weightsIn(file), weightsIn(file)]],
    ['without an offset or a length', [{ shape: [250], element: 1, entries: [['location', file]] }]],
    ['with a length of 0, which says nothing', [{ shape: [250], element: 1, entries: at('0', '0') }]],
    ['of 4 bits, an odd number of them', [{ shape: [3, 333], element: 22, entries: at('500', '500') }]],
    ['whose shape is packed', [{ shape: [2, 5], element: 10, isPacked: true, entries: at('980', '20') }]],
    ['of a type that is not known', [{ shape: [7], element: 99, entries: at('990', '10') }]],
    ['of a single number', [{ element: 7, entries: at('992', '8') }]],
  ])('%s are taken', async (_, weights) => {
    expect((await inspect(graphOf(...weights))).keep.map((one) => one.path)).toContain(path);
  });

  it.each<[string, MadeWeights]>([
    ['by their offset and length', { shape: [250], element: 1, entries: at('1', '1000') }],
    ['by their offset and shape', { shape: [250], element: 1, entries: at('4') }],
    ['by their shape alone', { shape: [2, 501], element: 10, isPacked: true, entries: [['location', file]] }],
    ['by their length alone', { shape: [7], element: 99, entries: at('0', '1001') }],
    ['by their offset alone', { shape: [0], element: 1, entries: at('1001') }],
    ['in a Constant', { ...weightsIn(file), entries: at('8', '1000'), where: 'constant' }],
    ['in the branch of an If', { ...weightsIn(file), entries: at('8', '1000'), where: 'branch' }],
  ])('that the file is too short for, %s, are refused', async (_, weights) => {
    expect(await refusal(graphOf(weights))).toEqual({ code: 'cut-off', path });
  });

  it('are refused when the end of the file is missing', async () => {
    const files = tinyLayout('onnx');
    files.set(path, files.get(path)!.slice(0, -1));
    expect(await refusal(files)).toEqual({ code: 'cut-off', path });
  });

  it.each<[string, MadeWeights]>([
    ['a length of another shape', { shape: [249], element: 1, entries: at('0', '1000') }],
    ['a negative offset', { shape: [1], element: 1, entries: at('-1', '4') }],
    ['an offset that no number holds', { shape: [1], element: 1, entries: at('9007199254740993', '4') }],
    ['a sum that no number holds', { shape: [4], element: 99, entries: at('9007199254740991', '4') }],
    ['an offset that is none', { shape: [1], element: 1, entries: at('0x10', '4') }],
    ['an empty length', { shape: [1], element: 1, entries: at('0', '') }],
    ['a shape that no number holds', { shape: [2 ** 40, 2 ** 40], element: 1, entries: at('0') }],
    ['no file', { shape: [1], element: 1, entries: [['offset', '0']] }],
  ])('with %s are refused', async (_, weights) => {
    expect(await refusal(graphOf(weights))).toEqual({ code: 'broken-file', path: 'onnx/model_q4.onnx', flaw: 'impossible' });
  });

  it('with two offsets are refused', async () => {
    const entries = [...at('0', '1000'), ['offset', '0'] as const];
    expect(await refusal(graphOf({ ...weightsIn(file), entries }))).toEqual({ code: 'broken-file', path: 'onnx/model_q4.onnx', flaw: 'twice' });
  });

  it('in graphs inside graphs without end are refused', async () => {
    const inside = (depth: number): MadeWeights => ({ ...weightsIn(file), where: 'branch', depth });
    expect((await inspect(graphOf(inside(8)))).description.format).toBe('onnx');
    expect(await refusal(graphOf(inside(500)))).toMatchObject({ code: 'broken-file', flaw: 'impossible' });
  });

  it('in endless files are refused', async () => {
    const many = Array.from({ length: 2_000 }, (_, one) => weightsIn(`w${one}`));
    expect(await refusal(graphOf(...many))).toMatchObject({ code: 'broken-file', flaw: 'too-many' });
  });
});

describe('a large file', () => {
  it('of ONNX is read about once', async () => {
    const source = count(writeOnnx([], { operators: 30_000 }));
    expect(source.size).toBeGreaterThan(700_000);
    await readOnnx(source, 'x');
    expect(source.readBytes).toBeLessThan(1.1 * source.size);
  });

  it('of GGUF is read as far as its header goes', async () => {
    const long = Array.from({ length: 200_000 }, (_, at) => `token number ${at}`);
    const source = count(writeGguf({ ...tinyMetadata, long }, tinyTensors()));
    expect(source.size).toBeGreaterThan(5 << 20);
    await readGguf(source, 'x');
    expect(source.readBytes).toBeLessThan(1.1 * source.size);
  });
});

describe('whatever the bytes', () => {
  const gguf = tinyGguf();
  const safetensors = writeSafetensors(tinyShapes());
  const graph = writeOnnx(['model_q4.onnx_data', { ...weightsIn('model_q4.onnx_data'), where: 'constant' }]);
  /** Whole models, and how many bytes of the file that is changed are its header. */
  const seeds = {
    gguf: { files: alone(gguf), path: 'tiny.gguf', whole: gguf, headerBytes: findBytes(gguf, new TextEncoder().encode('blk.1.attn_k_norm.weight')) + 48 },
    safetensors: {
      files: tinyLayout('safetensors'),
      path: 'model.safetensors',
      whole: safetensors,
      headerBytes: 8 + new DataView(safetensors.buffer).getUint32(0, true),
    },
    onnx: { files: tinyLayout('onnx'), path: 'onnx/model_q4.onnx', whole: graph, headerBytes: graph.length },
  };
  /** Every place alike: fractions of fast-check cluster near 0, which is the first bytes of the file. */
  const share = fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1_000_000);
  const change = fc.record({ at: share, byte: fc.integer({ min: 0, max: 255 }) });
  const kinds = Object.keys(seeds) as (keyof typeof seeds)[];
  const mutation = fc.record({
    // Most files are whole: one that is cut seldom gets as far as its shapes.
    cut: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: share }),
    changes: fc.oneof(fc.array(change, { maxLength: 2 }), fc.array(change, { maxLength: 24 })),
    tail: fc.oneof(fc.constant(new Uint8Array()), fc.uint8Array({ maxLength: 64 })),
  });
  const seed = 20_260_101;

  /** How an inspection ends, by name. Anything but a description or a refusal is thrown on. */
  async function endOf(files: ReadonlyMap<string, ByteSource>): Promise<string> {
    try {
      return (await inspectModel(files)).description.format;
    } catch (thrown) {
      if (!(thrown instanceof StoreError)) throw thrown;
      return thrown.failure.code === 'broken-file' ? thrown.failure.flaw : thrown.failure.code;
    }
  }

  it.each(kinds)('an inspection of %s ends with a description or a refusal, and reads nothing twice', async (kind) => {
    const { files, path, whole, headerBytes } = seeds[kind];
    const ends = new Set<string>();
    await fc.assert(
      fc.asyncProperty(mutation, async ({ cut, changes, tail }) => {
        const bytes = new Bytes()
          .add(whole.slice(0, Math.ceil(whole.length * cut)))
          .add(tail)
          .join();
        for (const { at, byte } of changes) bytes[Math.floor(at * Math.min(headerBytes, bytes.length))] = byte;
        const sources = new Map([...files, [path, bytes] as const].map(([name, content]) => [name, count(content)]));
        ends.add(await endOf(sources));
        for (const [name, { readBytes, size }] of sources) expect(readBytes, name).toBeLessThanOrEqual(size + 64);
      }),
      { numRuns: 400, seed },
    );
    // It got past the first look, and not only to the end of a file that was cut.
    const reached = {
      gguf: ['bad-config', 'missing-tensor', 'wrong-shape', 'overlap'],
      safetensors: ['missing-tensor', 'impossible'],
      onnx: ['impossible', 'missing-tensor'],
    };
    expect([...ends]).toEqual(expect.arrayContaining([kind, 'cut-off', ...reached[kind]]));
  });

  it('a configuration of any shape ends likewise', async () => {
    const keys = [...Object.keys(tinyConfig), 'layer_types', 'full_attn_idxs'];
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), fc.constantFrom('gemma3_text', 'lfm2'), async (mixed, type) => {
        const files = new Map([...tinyLayout('safetensors'), ['config.json', json({ ...tinyConfig, model_type: type, ...mixed })]]);
        await endOf(new Map([...files].map(([path, bytes]) => [path, sourceOf(bytes)])));
      }),
      { numRuns: 200, seed },
    );
  });

  it('a tokenizer of any shape ends likewise', async () => {
    const vocab = fc.oneof(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.double())), fc.array(fc.jsonValue()), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(
        fc.record({ model: fc.record({ vocab }), added_tokens: fc.oneof(fc.array(fc.record({ id: fc.double(), content: fc.string() })), fc.jsonValue()) }),
        async (any) => {
          const files = new Map([...tinyLayout('safetensors'), ['tokenizer.json', json(any)]]);
          await endOf(new Map([...files].map(([path, bytes]) => [path, sourceOf(bytes)])));
        },
      ),
      { numRuns: 200, seed },
    );
  });
});

/** An LFM2 of one layer of convolution and one of attention, in the dimensions of the tiny Gemma. */
function tinyLfm2(): Uint8Array<ArrayBuffer> {
  const { hidden, heads, keyValueHeads, headSize, feedForward, vocabulary } = tiny;
  const common = {
    'operator_norm.weight': [hidden],
    'ffn_norm.weight': [hidden],
    'feed_forward.w1.weight': [feedForward, hidden],
    'feed_forward.w3.weight': [feedForward, hidden],
    'feed_forward.w2.weight': [hidden, feedForward],
  };
  const convolution = { 'conv.conv.weight': [hidden, 1, 3], 'conv.in_proj.weight': [3 * hidden, hidden], 'conv.out_proj.weight': [hidden, hidden] };
  const attention = {
    'self_attn.q_proj.weight': [heads * headSize, hidden],
    'self_attn.k_proj.weight': [keyValueHeads * headSize, hidden],
    'self_attn.v_proj.weight': [keyValueHeads * headSize, hidden],
    'self_attn.out_proj.weight': [hidden, heads * headSize],
    'self_attn.q_layernorm.weight': [headSize],
    'self_attn.k_layernorm.weight': [headSize],
  };
  const layer = (at: number, shapes: Readonly<Record<string, readonly number[]>>) =>
    Object.fromEntries(Object.entries({ ...common, ...shapes }).map(([name, shape]) => [`model.layers.${at}.${name}`, shape]));
  return writeSafetensors({
    'model.embed_tokens.weight': [vocabulary, hidden],
    'model.embedding_norm.weight': [hidden],
    ...layer(0, convolution),
    ...layer(1, attention),
  });
}

function findBytes(haystack: Uint8Array, needle: Uint8Array): number {
  for (let at = 0; at <= haystack.length - needle.length; at++) if (needle.every((byte, i) => haystack[at + i] === byte)) return at;
  return -1;
}
