/** A fine-tune as Hugging Face's trainer and Unsloth save it, of random weights: a folder with safetensors in bfloat16, configuration, tokenizer and template. */
import { createRandom } from '../../../src/core/random';
import { madeSmol } from '../../decoder/tokenizer/made-tokenizers';
import { chatTemplate } from './tiny-writer';

const sizes = { layers: 2, hidden: 128, feedForward: 384, heads: 4, keyHeads: 2 } as const;

/** Its files by path. About 1 MB. */
export function tinyTune(): Readonly<Record<string, Uint8Array<ArrayBuffer>>> {
  const { tokenizer, config, names } = madeSmol();
  const json = (value: unknown) => new Uint8Array(new TextEncoder().encode(JSON.stringify(value)));
  return {
    'config.json': json({
      architectures: ['LlamaForCausalLM'],
      model_type: 'llama',
      hidden_size: sizes.hidden,
      intermediate_size: sizes.feedForward,
      max_position_embeddings: 1_024,
      num_attention_heads: sizes.heads,
      num_hidden_layers: sizes.layers,
      num_key_value_heads: sizes.keyHeads,
      rms_norm_eps: 1e-5,
      rope_theta: 10_000,
      tie_word_embeddings: false,
      torch_dtype: 'bfloat16',
      vocab_size: names.length,
    }),
    'tokenizer.json': json(tokenizer),
    'tokenizer_config.json': json(config),
    'chat_template.jinja': new Uint8Array(new TextEncoder().encode(chatTemplate)),
    'model.safetensors': weights(names),
  };
}

function weights(names: readonly string[]): Uint8Array<ArrayBuffer> {
  const { layers, hidden, feedForward, heads, keyHeads } = sizes;
  const keyWidth = (hidden / heads) * keyHeads;
  const shapes: [string, ...number[]][] = [
    ['model.embed_tokens.weight', names.length, hidden],
    ['lm_head.weight', names.length, hidden],
    ['model.norm.weight', hidden],
    ...Array.from({ length: layers }, (_, at): [string, ...number[]][] => [
      [`model.layers.${at}.self_attn.q_proj.weight`, hidden, hidden],
      [`model.layers.${at}.self_attn.k_proj.weight`, keyWidth, hidden],
      [`model.layers.${at}.self_attn.v_proj.weight`, keyWidth, hidden],
      [`model.layers.${at}.self_attn.o_proj.weight`, hidden, hidden],
      [`model.layers.${at}.mlp.gate_proj.weight`, feedForward, hidden],
      [`model.layers.${at}.mlp.up_proj.weight`, feedForward, hidden],
      [`model.layers.${at}.mlp.down_proj.weight`, hidden, feedForward],
      [`model.layers.${at}.input_layernorm.weight`, hidden],
      [`model.layers.${at}.post_attention_layernorm.weight`, hidden],
    ]).flat(),
  ];
  const random = createRandom(11);
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } };
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const [name, ...shape] of shapes) {
    const count = shape.reduce((product, size) => product * size, 1);
    const values = new Uint16Array(count);
    for (let i = 0; i < count; i++) values[i] = bfloat16(shape.length === 1 ? 1 : weightOf(name, Math.floor(i / shape[1]!), names, random) / 8);
    header[name] = { dtype: 'BF16', shape, data_offsets: [end, end + 2 * count] };
    parts.push(new Uint8Array(values.buffer));
    end += 2 * count;
  }
  const head = new TextEncoder().encode(JSON.stringify(header));
  const whole = new Uint8Array(8 + head.length + end);
  new DataView(whole.buffer).setBigUint64(0, BigInt(head.length), true);
  whole.set(head, 8);
  let at = 8 + head.length;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Only letters and spaces are ever likely, and neither of the pieces that would end an answer. */
function weightOf(name: string, row: number, names: readonly string[], random: () => number): number {
  if (name === 'lm_head.weight' && !/^[a-zĠ]$/.test(names[row]!)) return 0;
  return random() * 2 - 1;
}

/** The upper half of a float32. */
function bfloat16(value: number): number {
  return new Uint32Array(Float32Array.of(value).buffer)[0]! >>> 16;
}
