/** What the families share: sizes as GGUF and as configurations name them, and the names of the matrices. */
import { type Facts, limitContext, limitHeadSize, limitHeads, limitHidden, limitWidth } from './facts';
import type { AttentionMixer, Layer, Sizes } from './network';

/** The sizes in the metadata of a GGUF file; `keyHeads` is given where the file counts them by layer. */
export function sizesFromGguf(facts: Facts, keyHeads?: number): Sizes {
  const width = facts.count('embedding_length', limitWidth);
  const heads = facts.count('attention.head_count', limitHeads);
  return {
    width,
    hidden: facts.count('feed_forward_length', limitHidden),
    vocabulary: facts.shape('token_embd.weight')[0]!,
    context: facts.count('context_length', limitContext),
    heads,
    keyHeads: keyHeads ?? facts.count('attention.head_count_kv', limitHeads, heads),
    headSize: facts.count('attention.key_length', limitHeadSize, Math.floor(width / heads)),
  };
}

/** The sizes in a `config.json`. */
export function sizesFromConfig(facts: Facts): Sizes {
  const width = facts.count('hidden_size', limitWidth);
  const heads = facts.count('num_attention_heads', limitHeads);
  return {
    width,
    hidden: facts.count('intermediate_size', limitHidden),
    vocabulary: facts.shape('model.embed_tokens.weight')[0]!,
    context: facts.count('max_position_embeddings', limitContext),
    heads,
    keyHeads: facts.count('num_key_value_heads', limitHeads, heads),
    headSize: facts.count('head_dim', limitHeadSize, Math.floor(width / heads)),
  };
}

type Matrices<T> = Pick<T, Extract<keyof T, 'query' | 'key' | 'value' | 'output'>>;

/** The matrices of attention in a GGUF file. */
export const ggufAttention = (layer: number): Matrices<AttentionMixer> => ({
  query: { name: `blk.${layer}.attn_q.weight` },
  key: { name: `blk.${layer}.attn_k.weight` },
  value: { name: `blk.${layer}.attn_v.weight` },
  output: { name: `blk.${layer}.attn_output.weight` },
});

/** The same as Hugging Face names them. */
export const configAttention = (layer: number, output = 'o_proj'): Matrices<AttentionMixer> => ({
  query: { name: `model.layers.${layer}.self_attn.q_proj.weight` },
  key: { name: `model.layers.${layer}.self_attn.k_proj.weight` },
  value: { name: `model.layers.${layer}.self_attn.v_proj.weight` },
  output: { name: `model.layers.${layer}.self_attn.${output}.weight` },
});

/** The gated feed-forward part in a GGUF file. */
export const ggufFeedForward = (layer: number): Pick<Layer, 'gate' | 'up' | 'down'> => ({
  gate: { name: `blk.${layer}.ffn_gate.weight` },
  up: { name: `blk.${layer}.ffn_up.weight` },
  down: { name: `blk.${layer}.ffn_down.weight` },
});

/** The same as Hugging Face names it. */
export const configFeedForward = (layer: number): Pick<Layer, 'gate' | 'up' | 'down'> => ({
  gate: { name: `model.layers.${layer}.mlp.gate_proj.weight` },
  up: { name: `model.layers.${layer}.mlp.up_proj.weight` },
  down: { name: `model.layers.${layer}.mlp.down_proj.weight` },
});

/** The two norms of a layer before its parts, in a GGUF file and as Hugging Face names them. */
export const ggufNorms = (layer: number) => ({
  inputNorm: { name: `blk.${layer}.attn_norm.weight` },
  feedForwardNorm: { name: `blk.${layer}.ffn_norm.weight` },
});
export const configNorms = (layer: number) => ({
  inputNorm: { name: `model.layers.${layer}.input_layernorm.weight` },
  feedForwardNorm: { name: `model.layers.${layer}.post_attention_layernorm.weight` },
});

/** The head of its own, where the file has one. */
export const headOf = (facts: Facts, name: string) => (facts.has(name) ? { head: { name } } : {});

/** Something for every layer. */
export const perLayer = <T>(count: number, make: (layer: number) => T): T[] => Array.from({ length: count }, (_, layer) => make(layer));
