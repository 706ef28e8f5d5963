/** Models that nobody trained, in the shapes of the catalogue's families, as large as a test needs them. */
import { type MadeTensor, type Meta, writeGguf } from '../../store/make-models';

interface Size {
  readonly layers: number;
  readonly hidden: number;
  readonly feedForward: number;
  readonly vocabulary: number;
}

const small: Size = { layers: 2, hidden: 256, feedForward: 512, vocabulary: 4_096 };
const q8 = 8;
const f32 = 0;

/** Weights that do not shrink in a zip, the same every time. */
function noise(bytes: number): Uint8Array {
  const filled = new Uint8Array(bytes);
  const words = new Uint32Array(filled.buffer, 0, bytes >> 2);
  let state = 0x9e3779b9;
  for (let at = 0; at < words.length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[at] = state;
  }
  return filled;
}

function metadata(architecture: string, { layers, hidden, feedForward, vocabulary }: Size, keyValueHeads: Meta): Record<string, Meta> {
  return {
    'general.architecture': architecture,
    'general.name': `Synthetic ${architecture}`,
    [`${architecture}.block_count`]: layers,
    [`${architecture}.context_length`]: 2_048,
    [`${architecture}.embedding_length`]: hidden,
    [`${architecture}.feed_forward_length`]: feedForward,
    [`${architecture}.attention.head_count`]: 4,
    [`${architecture}.attention.head_count_kv`]: keyValueHeads,
    'tokenizer.ggml.model': 'gpt2',
    'tokenizer.ggml.tokens': Array.from({ length: vocabulary }, (_, at) => `t${at}`),
    'tokenizer.chat_template': '{{ messages }}',
  };
}

const matrix = (name: string, ...shape: number[]): MadeTensor => ({ name, shape, type: q8 });
const vector = (name: string, size: number): MadeTensor => ({ name, shape: [size], type: f32 });

/** A Llama as one GGUF file: what SmolLM2 is made like. About 3 MB unless told. */
export function llamaGguf(size: Size = small): Uint8Array<ArrayBuffer> {
  const { layers, hidden, feedForward, vocabulary } = size;
  const layer = (at: number) => [
    matrix(`blk.${at}.attn_q.weight`, hidden, hidden),
    matrix(`blk.${at}.attn_k.weight`, hidden / 2, hidden),
    matrix(`blk.${at}.attn_v.weight`, hidden / 2, hidden),
    matrix(`blk.${at}.attn_output.weight`, hidden, hidden),
    matrix(`blk.${at}.ffn_gate.weight`, feedForward, hidden),
    matrix(`blk.${at}.ffn_up.weight`, feedForward, hidden),
    matrix(`blk.${at}.ffn_down.weight`, hidden, feedForward),
    vector(`blk.${at}.attn_norm.weight`, hidden),
    vector(`blk.${at}.ffn_norm.weight`, hidden),
  ];
  const tensors = [
    matrix('token_embd.weight', vocabulary, hidden),
    vector('output_norm.weight', hidden),
    ...Array.from({ length: layers }, (_, at) => layer(at)).flat(),
  ];
  return writeGguf(metadata('llama', size, 2), tensors, noise);
}

/** An LFM2 as one GGUF file: one layer of convolution, one of attention. */
export function lfm2Gguf(size: Size = small): Uint8Array<ArrayBuffer> {
  const { hidden, feedForward, vocabulary } = size;
  const common = (at: number) => [
    vector(`blk.${at}.attn_norm.weight`, hidden),
    vector(`blk.${at}.ffn_norm.weight`, hidden),
    matrix(`blk.${at}.ffn_gate.weight`, feedForward, hidden),
    matrix(`blk.${at}.ffn_up.weight`, feedForward, hidden),
    matrix(`blk.${at}.ffn_down.weight`, hidden, feedForward),
  ];
  const tensors = [
    matrix('token_embd.weight', vocabulary, hidden),
    vector('token_embd_norm.weight', hidden),
    ...common(0),
    { name: 'blk.0.shortconv.conv.weight', shape: [hidden, 3], type: f32 },
    matrix('blk.0.shortconv.in_proj.weight', 3 * hidden, hidden),
    matrix('blk.0.shortconv.out_proj.weight', hidden, hidden),
    ...common(1),
    matrix('blk.1.attn_q.weight', hidden, hidden),
    matrix('blk.1.attn_k.weight', hidden / 2, hidden),
    matrix('blk.1.attn_v.weight', hidden / 2, hidden),
    matrix('blk.1.attn_output.weight', hidden, hidden),
    vector('blk.1.attn_q_norm.weight', hidden / 4),
    vector('blk.1.attn_k_norm.weight', hidden / 4),
  ];
  return writeGguf(metadata('lfm2', { ...size, layers: 2 }, [0, 2]), tensors, noise);
}
