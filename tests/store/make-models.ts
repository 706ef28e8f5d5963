/** Small models of our own, whole and well-formed, from which the tests make broken ones. Weights are zeros. */
import { ggmlTypes } from '../../src/formats/ggml-types';

/** Collects little-endian bytes. */
export class Bytes {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }
  add(part: Uint8Array): this {
    this.#parts.push(part);
    this.#length += part.length;
    return this;
  }
  u8(value: number): this {
    return this.add(Uint8Array.of(value));
  }
  u32(value: number): this {
    return this.#view(4, (view) => view.setUint32(0, value, true));
  }
  u64(value: number | bigint): this {
    return this.#view(8, (view) => view.setBigUint64(0, BigInt(value), true));
  }
  f32(value: number): this {
    return this.#view(4, (view) => view.setFloat32(0, value, true));
  }
  text(value: string): this {
    const bytes = new TextEncoder().encode(value);
    return this.u64(bytes.length).add(bytes);
  }
  pad(alignment: number): this {
    return this.add(new Uint8Array((alignment - (this.#length % alignment)) % alignment));
  }
  join(): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
  #view(size: number, write: (view: DataView) => void): this {
    const bytes = new Uint8Array(size);
    write(new DataView(bytes.buffer));
    return this.add(bytes);
  }
}

/** A value of GGUF metadata: texts, numbers (unsigned 32 bits, or a float where they are no whole numbers), switches, lists of texts or numbers. */
export type Meta = string | number | boolean | readonly string[] | readonly number[];

/** A tensor to be written: rows first. */
export interface MadeTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** A number of `ggmlTypes`. */
  readonly type: number;
}

/** Writes a GGUF file, version 3. `fill` makes the weights of each tensor; zeros unless told. */
export function writeGguf(
  metadata: Readonly<Record<string, Meta>>,
  tensors: readonly MadeTensor[],
  fill?: (bytes: number) => Uint8Array,
): Uint8Array<ArrayBuffer> {
  const out = new Bytes().u32(0x46554747).u32(3).u64(tensors.length).u64(Object.keys(metadata).length);
  for (const [key, value] of Object.entries(metadata)) writeMeta(out.text(key), value);
  let offset = 0;
  const sizes = tensors.map(({ shape, type }) => {
    const { blockSize, blockBytes } = ggmlTypes[type]!;
    return (shape.reduce((product, size) => product * size, 1) / blockSize) * blockBytes;
  });
  for (const [at, { name, shape, type }] of tensors.entries()) {
    out.text(name).u32(shape.length);
    for (const size of shape.toReversed()) out.u64(size);
    out.u32(type).u64(offset);
    offset += Math.ceil(sizes[at]! / 32) * 32;
  }
  out.pad(32);
  for (const size of sizes) out.add(fill?.(size) ?? new Uint8Array(size)).pad(32);
  return out.join();
}

function writeMeta(out: Bytes, value: Meta): void {
  if (typeof value === 'string') out.u32(8).text(value);
  else if (typeof value === 'boolean') out.u32(7).u8(value ? 1 : 0);
  else if (typeof value === 'number') Number.isInteger(value) ? out.u32(4).u32(value) : out.u32(6).f32(value);
  else {
    const isText = typeof value[0] === 'string';
    out
      .u32(9)
      .u32(isText ? 8 : 5)
      .u64(value.length);
    for (const item of value) isText ? out.text(item as string) : out.u32(item as number);
  }
}

/** A Gemma of two layers that nobody trained. */
export const tiny = { layers: 2, hidden: 64, heads: 2, keyValueHeads: 1, headSize: 32, feedForward: 96, vocabulary: 128, context: 512 };

/** Its GGUF metadata. */
export const tinyMetadata: Readonly<Record<string, Meta>> = {
  'general.architecture': 'gemma3',
  'general.name': 'Tiny',
  'general.license': 'gemma',
  'gemma3.block_count': tiny.layers,
  'gemma3.context_length': tiny.context,
  'gemma3.embedding_length': tiny.hidden,
  'gemma3.feed_forward_length': tiny.feedForward,
  'gemma3.attention.head_count': tiny.heads,
  'gemma3.attention.head_count_kv': tiny.keyValueHeads,
  'gemma3.attention.key_length': tiny.headSize,
  'tokenizer.ggml.model': 'llama',
  'tokenizer.ggml.tokens': Array.from({ length: tiny.vocabulary }, (_, at) => `token-${at}`),
  'tokenizer.chat_template': '{{ messages }}',
};

/** Its tensors under the names of GGUF, matrices in the given type. */
export function tinyTensors(type = 8): MadeTensor[] {
  const { hidden, heads, keyValueHeads, headSize, feedForward, vocabulary, layers } = tiny;
  const matrix = (name: string, ...shape: number[]): MadeTensor => ({ name, shape, type });
  const vector = (name: string, size: number): MadeTensor => ({ name, shape: [size], type: 0 });
  const layer = (at: number) => [
    matrix(`blk.${at}.attn_q.weight`, heads * headSize, hidden),
    matrix(`blk.${at}.attn_k.weight`, keyValueHeads * headSize, hidden),
    matrix(`blk.${at}.attn_v.weight`, keyValueHeads * headSize, hidden),
    matrix(`blk.${at}.attn_output.weight`, hidden, heads * headSize),
    matrix(`blk.${at}.ffn_gate.weight`, feedForward, hidden),
    matrix(`blk.${at}.ffn_up.weight`, feedForward, hidden),
    matrix(`blk.${at}.ffn_down.weight`, hidden, feedForward),
    vector(`blk.${at}.attn_norm.weight`, hidden),
    vector(`blk.${at}.ffn_norm.weight`, hidden),
    vector(`blk.${at}.post_attention_norm.weight`, hidden),
    vector(`blk.${at}.post_ffw_norm.weight`, hidden),
    vector(`blk.${at}.attn_q_norm.weight`, headSize),
    vector(`blk.${at}.attn_k_norm.weight`, headSize),
  ];
  return [
    matrix('token_embd.weight', vocabulary, hidden),
    vector('output_norm.weight', hidden),
    ...Array.from({ length: layers }, (_, at) => layer(at)).flat(),
  ];
}

/** The whole tiny Gemma as one GGUF file. */
export function tinyGguf(): Uint8Array<ArrayBuffer> {
  return writeGguf(tinyMetadata, tinyTensors());
}

/** A safetensors file: float32 tensors by name. */
export function writeSafetensors(shapes: Readonly<Record<string, readonly number[]>>): Uint8Array<ArrayBuffer> {
  let at = 0;
  const header = Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => {
      const start = at;
      at += shape.reduce((product, size) => product * size, 4);
      return [name, { dtype: 'F32', shape, data_offsets: [start, at] }];
    }),
  );
  const json = new TextEncoder().encode(JSON.stringify(header));
  return new Bytes().u64(json.length).add(json).add(new Uint8Array(at)).join();
}

const toHuggingFace: readonly (readonly [RegExp, string])[] = [
  [/^token_embd/, 'model.embed_tokens'],
  [/^output_norm/, 'model.norm'],
  [/^blk\.(\d+)\./, 'model.layers.$1.'],
  [/attn_q_norm/, 'self_attn.q_norm'],
  [/attn_k_norm/, 'self_attn.k_norm'],
  [/attn_output/, 'self_attn.o_proj'],
  [/attn_norm/, 'input_layernorm'],
  [/attn_([qkv])\b/, 'self_attn.$1_proj'],
  [/ffn_(gate|up|down)/, 'mlp.$1_proj'],
  [/ffn_norm/, 'pre_feedforward_layernorm'],
  [/post_attention_norm/, 'post_attention_layernorm'],
  [/post_ffw_norm/, 'post_feedforward_layernorm'],
];

/** The shapes of the tiny Gemma under the names of Hugging Face. */
export function tinyShapes(): Record<string, readonly number[]> {
  return Object.fromEntries(tinyTensors().map(({ name, shape }) => [toHuggingFace.reduce((text, [from, to]) => text.replace(from, to), name), shape]));
}

/** Its configuration. */
export const tinyConfig = {
  model_type: 'gemma3_text',
  num_hidden_layers: tiny.layers,
  hidden_size: tiny.hidden,
  vocab_size: tiny.vocabulary,
  max_position_embeddings: tiny.context,
  num_attention_heads: tiny.heads,
  num_key_value_heads: tiny.keyValueHeads,
  head_dim: tiny.headSize,
  intermediate_size: tiny.feedForward,
  tie_word_embeddings: true,
};

/** A tokenizer of as many tokens as the model has rows, and one beyond: that of Gemma 3 has one for images, which only its larger siblings see. */
export const tinyTokenizer = {
  model: { type: 'BPE', vocab: Object.fromEntries(Array.from({ length: tiny.vocabulary }, (_, at) => [`t${at}`, at])) },
  added_tokens: [
    { id: 0, content: 't0', special: true },
    { id: tiny.vocabulary, content: '<image_soft_token>', special: true },
  ],
};

/** A tensor of a graph whose bytes lie in a file beside it. What is left out is not written. */
export interface MadeWeights {
  readonly shape?: readonly number[];
  /** A number of ONNX's `TensorProto.DataType`. */
  readonly element?: number;
  /** The pairs of `external_data`, as texts. */
  readonly entries: readonly (readonly [key: string, value: string])[];
  /** Whether the shape is written as protobuf's third version does, all in one field. */
  readonly isPacked?: boolean;
  /** In the list of the graph's weights unless told: in a Constant, or in the branch of an If. */
  readonly where?: 'constant' | 'branch';
  /** In the branch of how many Ifs, one in the other; in one unless told. */
  readonly depth?: number;
}

/** 250 numbers of 32 bits at the beginning of a file. */
export function weightsIn(file: string): MadeWeights {
  return {
    shape: [25, 10],
    element: 1,
    entries: [
      ['location', file],
      ['offset', '0'],
      ['length', '1000'],
    ],
  };
}

function writeWeights({ shape = [], element = 0, entries, isPacked }: MadeWeights): Uint8Array {
  const sizes: Part[] = isPacked ? [[1, new Bytes().add(Uint8Array.of(...shape.flatMap((size) => [...varint(size)]))).join()]] : shape.map((size) => [1, size]);
  const pairs = entries.map(([key, value]): Part => [13, message([1, text(key)], [2, text(value)])]);
  return message(...sizes, [2, element], [8, text('w')], ...pairs, [14, 1]);
}

/** Where a graph has its weights: each in a field of the graph. */
function placeWeights(weights: MadeWeights): Part {
  const written = writeWeights(weights);
  if (weights.where === 'constant') return [1, message([4, text('Constant')], [5, message([1, text('value')], [5, written])])];
  if (weights.where !== 'branch') return [5, written];
  let inner: Part = [5, written];
  for (let depth = weights.depth ?? 1; depth > 0; depth--) inner = [1, message([4, text('If')], [5, message([1, text('then_branch')], [6, message(inner)])])];
  return inner;
}

/** An ONNX graph of the tiny Gemma: `input_ids` and a state in, `logits` out, with its weights in other files if any are named. */
export function writeOnnx(
  external: readonly (string | MadeWeights)[] = [],
  { layers = tiny.layers, headSize = tiny.headSize, bits = 4, isHalf = false, operators = 1 } = {},
): Uint8Array<ArrayBuffer> {
  const weights = external.map((one) => placeWeights(typeof one === 'string' ? weightsIn(one) : one));
  const size = (value: number | null): Part => [1, value === null ? message([2, text('any')]) : message([1, value])];
  const state = (name: string): Part => {
    const shape = message(...[null, tiny.keyValueHeads, null, headSize].map(size));
    return [11, message([1, text(name)], [2, message([1, message([1, isHalf ? 10 : 1], [2, shape])])])];
  };
  const states = Array.from({ length: layers }, (_, layer) => [state(`past_key_values.${layer}.key`), state(`past_key_values.${layer}.value`)]).flat();
  const operator: Part = [1, message([4, text('MatMulNBits')], [5, message([1, text('bits')], [3, bits])])];
  const graph = message(...Array.from({ length: operators }, () => operator), [2, text('tiny')], ...weights, [11, message([1, text('input_ids')])], ...states, [
    12,
    message([1, text('logits')]),
  ]);
  return message([1, 8], [7, graph], [8, message([2, 20])]);
}

/** A field of a message of protobuf: a number, or what has a length. */
export type Part = readonly [field: number, value: number | Uint8Array];

/** Writes a message of protobuf. */
export function message(...parts: Part[]): Uint8Array<ArrayBuffer> {
  const out = new Bytes();
  for (const [field, value] of parts) {
    if (typeof value === 'number') out.add(varint(field * 8)).add(varint(value));
    else
      out
        .add(varint(field * 8 + 2))
        .add(varint(value.length))
        .add(value);
  }
  return out.join();
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Uint8Array.of(...bytes, value);
}

/** A text as a field. */
export function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

/** The tiny Gemma in the Hugging Face layout, with safetensors or an ONNX graph. */
export function tinyLayout(kind: 'safetensors' | 'onnx'): Map<string, Uint8Array<ArrayBuffer>> {
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const files = new Map<string, Uint8Array<ArrayBuffer>>([
    ['config.json', json(tinyConfig)],
    ['tokenizer.json', json(tinyTokenizer)],
    // Indented, as hubs have them.
    ['tokenizer_config.json', new TextEncoder().encode('{\n  "tokenizer_class": "GemmaTokenizer"\n}\n')],
    ['chat_template.jinja', new TextEncoder().encode('{{ messages }}')],
    ['generation_config.json', json({ eos_token_id: 1 })],
    ['README.md', new TextEncoder().encode('# Tiny')],
  ]);
  if (kind === 'safetensors') files.set('model.safetensors', writeSafetensors(tinyShapes()));
  else {
    files.set('onnx/model_q4.onnx', writeOnnx(['model_q4.onnx_data']));
    files.set('onnx/model_q4.onnx_data', new Uint8Array(1_000));
    files.set('onnx/model.onnx', writeOnnx());
  }
  return files;
}
