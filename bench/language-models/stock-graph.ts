/**
 * The graph that people get from hubs today for Gemma 3 270M, written with weights at random: speed does not depend on them. 4-bit MatMulNBits in blocks of
 * 32, the GroupQueryAttention operator, embedding and head in float32, logits of all positions, as transformers.js takes it.
 */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createRandom } from '../../src/core/random';
import { stockPaths, stockVocabulary as vocabulary } from './stock-paths';
import { type Element, node, onnxFile, tensor, tensorBeside, value } from '../../tests/store/onnx-parts';

const layers = 18;
const size = 640;
const heads = 4;
const headSize = 256;
const feedForward = 2_048;
const positions = 2_048;
const block = 32;

/** Writes it; of its weights, 1.4 GB, only what is not there. */
export function writeStockGraph(folder: string): void {
  const isThere = existsSync(join(folder, stockPaths.graph));
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  writeFileSync(join(folder, stockPaths.config), JSON.stringify(config));
  const data = new DataFile(join(folder, stockPaths.data), isThere);
  const graph = buildGraph(data);
  data.close();
  // Last, so that what was broken off is written anew.
  writeFileSync(join(folder, 'onnx/part'), graph);
  renameSync(join(folder, 'onnx/part'), join(folder, stockPaths.graph));
}

const config = {
  architectures: ['Gemma3ForCausalLM'],
  model_type: 'gemma3_text',
  hidden_size: size,
  intermediate_size: feedForward,
  max_position_embeddings: 32_768,
  num_attention_heads: heads,
  num_hidden_layers: layers,
  num_key_value_heads: 1,
  head_dim: headSize,
  rms_norm_eps: 1e-6,
  vocab_size: vocabulary,
};

function buildGraph(data: DataFile): Uint8Array<ArrayBuffer> {
  const nodes: Uint8Array[] = [];
  const add = (operator: string, inputs: readonly string[], outputs: string | readonly string[], more: object = {}) =>
    nodes.push(node({ operator, inputs, outputs: [outputs].flat(), ...more }));
  const own = { domain: 'com.microsoft' };
  const norm = (from: string, weights: string, to: string) => add('SimplifiedLayerNormalization', [from, weights], to, { floats: { epsilon: 1e-6 } });
  const multiply = (from: string, to: string, columns: number, depth: number) => {
    data.add(`${to}.quants`, 'uint8', [columns, depth / block, block / 2]);
    data.add(`${to}.scales`, 'float32', [(columns * depth) / block]);
    add('MatMulNBits', [from, `${to}.quants`, `${to}.scales`], to, { ...own, ints: { K: depth, N: columns, bits: 4, block_size: block } });
  };

  data.add('embedding', 'float32', [vocabulary, size]);
  add('Gather', ['embedding', 'input_ids'], 'looked_up');
  add('Mul', ['looked_up', 'scale'], 'hidden.0');
  add('ReduceSum', ['attention_mask', 'one'], 'lengths', { ints: { keepdims: 0 } });
  add('Sub', ['lengths', 'one'], 'last_places');
  add('Cast', ['last_places'], 'seqlens_k', { ints: { to: 6 } });
  add('Shape', ['attention_mask'], 'mask_shape');
  add('Gather', ['mask_shape', 'second'], 'total_long');
  add('Cast', ['total_long'], 'total', { ints: { to: 6 } });
  for (let at = 0; at < layers; at++) {
    const name = (part: string) => `layer.${at}.${part}`;
    norm(`hidden.${at}`, 'norm', name('normed'));
    for (const [part, count] of [
      ['q', heads],
      ['k', 1],
    ] as const) {
      multiply(name('normed'), name(`${part}_flat`), count * headSize, size);
      add('Reshape', [name(`${part}_flat`), `${part}_split`], name(`${part}_split`));
      norm(name(`${part}_split`), 'head_norm', name(`${part}_normed`));
      add('Reshape', [name(`${part}_normed`), `${part}_joined`], name(part));
    }
    multiply(name('normed'), name('v'), headSize, size);
    const isGlobal = at % 6 === 5;
    add(
      'GroupQueryAttention',
      [name('q'), name('k'), name('v'), `past_key_values.${at}.key`, `past_key_values.${at}.value`, 'seqlens_k', 'total', 'cos', 'sin'],
      [name('mixed'), `present.${at}.key`, `present.${at}.value`],
      { ...own, ints: { num_heads: heads, kv_num_heads: 1, do_rotary: 1, ...(isGlobal ? {} : { local_window_size: 512 }) }, floats: { scale: 1 / 16 } },
    );
    multiply(name('mixed'), name('out'), size, heads * headSize);
    norm(name('out'), 'norm', name('out_normed'));
    add('Add', [`hidden.${at}`, name('out_normed')], name('between'));
    norm(name('between'), 'norm', name('between_normed'));
    multiply(name('between_normed'), name('gate'), feedForward, size);
    multiply(name('between_normed'), name('up'), feedForward, size);
    add('FastGelu', [name('gate')], name('opened'), own);
    add('Mul', [name('opened'), name('up')], name('gated'));
    multiply(name('gated'), name('down'), size, feedForward);
    norm(name('down'), 'norm', name('down_normed'));
    add('Add', [name('between'), name('down_normed')], `hidden.${at + 1}`);
  }
  norm(`hidden.${layers}`, 'norm', 'last_normed');
  data.add('head', 'float32', [size, vocabulary]);
  add('MatMul', ['last_normed', 'head'], 'logits');

  const state = (way: 'past_key_values' | 'present', tokens: string) =>
    Array.from({ length: layers }).flatMap((_, at) =>
      ['key', 'value'].map((part) => value(`${way}.${at}.${part}`, 'float32', ['batch_size', 1, tokens, headSize])),
    );
  const angle = (of: (angle: number) => number) =>
    Float32Array.from({ length: (positions * headSize) / 2 }, (_, i) => {
      const half = headSize / 2;
      return of(Math.floor(i / half) / 10_000 ** ((i % half) / half));
    });
  const longs = (name: string, shape: readonly number[], ...numbers: bigint[]) => tensor(name, 'int64', shape, BigInt64Array.from(numbers));
  return onnxFile({
    name: 'stock',
    hasRuntimeOperators: true,
    nodes,
    tensors: [
      ...data.tensors,
      tensor('scale', 'float32', [], Float32Array.of(Math.sqrt(size))),
      tensor('norm', 'float32', [size], new Float32Array(size).fill(1)),
      tensor('head_norm', 'float32', [headSize], new Float32Array(headSize).fill(1)),
      tensor('cos', 'float32', [positions, headSize / 2], angle(Math.cos)),
      tensor('sin', 'float32', [positions, headSize / 2], angle(Math.sin)),
      longs('one', [1], 1n),
      longs('second', [], 1n),
      longs('q_split', [4], 0n, 0n, BigInt(heads), BigInt(headSize)),
      longs('k_split', [4], 0n, 0n, 1n, BigInt(headSize)),
      longs('q_joined', [3], 0n, 0n, BigInt(heads * headSize)),
      longs('k_joined', [3], 0n, 0n, BigInt(headSize)),
    ],
    inputs: [
      value('input_ids', 'int64', ['batch_size', 'tokens']),
      value('attention_mask', 'int64', ['batch_size', 'total_tokens']),
      ...state('past_key_values', 'past_tokens'),
    ],
    outputs: [value('logits', 'float32', ['batch_size', 'tokens', vocabulary]), ...state('present', 'total_tokens')],
  });
}

/** The file of large weights beside the graph: a megabyte at random, over and over. */
class DataFile {
  readonly tensors: Uint8Array[] = [];
  #offset = 0;
  readonly #file: number | null;
  readonly #patterns: Readonly<Record<'uint8' | 'float32', Uint8Array>>;

  /** A file that is there is whole, and stays as it is. */
  constructor(path: string, isThere: boolean) {
    this.#file = isThere ? null : openSync(path, 'w');
    const random = createRandom(11);
    const floats = Float32Array.from({ length: 2 ** 18 }, () => (random() - 0.5) / 20);
    this.#patterns = { float32: new Uint8Array(floats.buffer), uint8: Uint8Array.from({ length: 2 ** 20 }, () => random() * 256) };
  }

  /** Appends weights at random, and notes where they lie. */
  add(name: string, element: Extract<Element, 'uint8' | 'float32'>, shape: readonly number[]): void {
    const bytes = shape.reduce((product, count) => product * count, element === 'uint8' ? 1 : 4);
    this.tensors.push(tensorBeside(name, element, shape, { file: basename(stockPaths.data), offset: this.#offset, bytes }));
    const pattern = this.#patterns[element];
    for (let written = 0; this.#file !== null && written < bytes; written += pattern.length)
      writeSync(this.#file, pattern, 0, Math.min(pattern.length, bytes - written));
    this.#offset += bytes;
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
  }
}
