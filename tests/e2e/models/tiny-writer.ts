/** A Llama of random weights that writes letters and spaces for as long as it may: it has a tokenizer and a chat template, and never ends by itself. */
import { type MadeTensor, type Meta, writeGguf } from '../../store/make-models';
import { madeSmol } from '../../decoder/tokenizer/made-tokenizers';
import { createRandom } from '../../../src/core/random';

/** Large enough that a long story takes seconds, small enough to be made in one. */
const sizes = { layers: 6, hidden: 512, feedForward: 1_536, heads: 8, keyHeads: 4, context: 2_048 } as const;

const q8 = 8;
const f32 = 0;
const blockSize = 32;
const blockBytes = 34;
/** 2⁻⁹ as a half: with bytes up to 127 the weights of a row of 512 have a norm of about one. */
const step = 0x1800;
const control = 3;
const normal = 1;

/** ChatML, as SmolLM2 has it. */
export const chatTemplate =
  "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";

/** The model as a GGUF file, the same every time. About 20 MB. `ends` has it end by itself, sooner or later. */
export function tinyWriter({ ends = false } = {}): Uint8Array<ArrayBuffer> {
  const { layers, hidden, feedForward, heads, keyHeads, context } = sizes;
  const { names, tokenizer } = madeSmol();
  const matrix = (name: string, ...shape: number[]): MadeTensor => ({ name, shape, type: q8 });
  const vector = (name: string): MadeTensor => ({ name, shape: [hidden], type: f32 });
  const keyWidth = (hidden / heads) * keyHeads;
  const tensors = [
    matrix('token_embd.weight', names.length, hidden),
    matrix('output.weight', names.length, hidden),
    vector('output_norm.weight'),
    ...Array.from({ length: layers }, (_, at) => [
      matrix(`blk.${at}.attn_q.weight`, hidden, hidden),
      matrix(`blk.${at}.attn_k.weight`, keyWidth, hidden),
      matrix(`blk.${at}.attn_v.weight`, keyWidth, hidden),
      matrix(`blk.${at}.attn_output.weight`, hidden, hidden),
      matrix(`blk.${at}.ffn_gate.weight`, feedForward, hidden),
      matrix(`blk.${at}.ffn_up.weight`, feedForward, hidden),
      matrix(`blk.${at}.ffn_down.weight`, hidden, feedForward),
      vector(`blk.${at}.attn_norm.weight`),
      vector(`blk.${at}.ffn_norm.weight`),
    ]).flat(),
  ];
  const metadata: Record<string, Meta> = {
    'general.architecture': 'llama',
    'general.name': 'Tiny writer',
    'llama.block_count': layers,
    'llama.context_length': context,
    'llama.embedding_length': hidden,
    'llama.feed_forward_length': feedForward,
    'llama.attention.head_count': heads,
    'llama.attention.head_count_kv': keyHeads,
    'llama.attention.layer_norm_rms_epsilon': 1e-5,
    'tokenizer.ggml.model': 'gpt2',
    'tokenizer.ggml.pre': 'smollm',
    'tokenizer.ggml.tokens': names,
    'tokenizer.ggml.token_type': names.map((_, id) => (id < 2 ? control : normal)),
    'tokenizer.ggml.merges': tokenizer.model.merges,
    'tokenizer.ggml.bos_token_id': 0,
    'tokenizer.ggml.eos_token_id': 1,
    'tokenizer.chat_template': chatTemplate,
  };
  const random = createRandom(7);
  let next = 0;
  return writeGguf(metadata, tensors, (bytes) => {
    const { name, shape } = tensors[next++]!;
    if (shape.length === 1) return new Uint8Array(new Float32Array(bytes / 4).fill(1).buffer);
    // Only letters and spaces are ever likely, and neither of the pieces that would end an answer.
    const isMute = (row: number) => name === 'output.weight' && !/^[a-zĠ]$/.test(names[row]!) && !(ends && row === 1);
    return noise(bytes, (block) => !isMute(Math.floor((block * blockSize) / shape[1]!)), random);
  });
}

/** Blocks of Q8_0 at random; those that do not count are zero. */
function noise(bytes: number, counts: (block: number) => boolean, random: () => number): Uint8Array {
  const filled = new Uint8Array(bytes);
  const view = new DataView(filled.buffer);
  for (let block = 0; block < bytes / blockBytes; block++) {
    if (!counts(block)) continue;
    const at = block * blockBytes;
    view.setUint16(at, step, true);
    for (let i = 2; i < blockBytes; i++) filled[at + i] = Math.floor(random() * 256);
  }
  return filled;
}
