/**
 * Gemma 3 (text). Four norms a layer, queries and keys normalised per head, five layers that see a window to one that sees
 * everything, each kind with a rope base of its own, GELU gates, token vectors times √width, the embedding as the head.
 * Sources: “Gemma 3 Technical Report” (arXiv 2503.19786); https://huggingface.co/docs/transformers/model_doc/gemma3
 */
import { configAttention, configFeedForward, ggufAttention, ggufFeedForward, perLayer, sizesFromConfig, sizesFromGguf } from './common';
import { type Facts, limitContext, limitLayers } from './facts';
import type { Family } from './family';
import type { Network, Sizes } from './network';

/** Every so many layers one sees everything. Neither this nor the base of the others is in a GGUF file. */
const pattern = 6;
const localRopeBase = 10_000;

export const gemma3: Family = {
  architecture: 'gemma3',

  fromGguf(facts) {
    facts.refuseStretchedPositions('rope.scaling.type');
    const sizes = sizesFromGguf(facts);
    const window = facts.count('attention.sliding_window', limitContext);
    const ropeBase = facts.positive('rope.freq_base', 1_000_000);
    return {
      ...shared(sizes, facts.positive('attention.layer_norm_rms_epsilon', 1e-6), sizes.headSize),
      embedding: { name: 'token_embd.weight' },
      outputNorm: { name: 'output_norm.weight' },
      layers: perLayer(facts.count('block_count', limitLayers), (layer) => ({
        ...ggufFeedForward(layer),
        mixer: {
          kind: 'attention',
          ...(isGlobal(layer) ? { window: 0, ropeBase } : { window, ropeBase: localRopeBase }),
          ...ggufAttention(layer),
          norms: { query: { name: `blk.${layer}.attn_q_norm.weight` }, key: { name: `blk.${layer}.attn_k_norm.weight` } },
        },
        inputNorm: { name: `blk.${layer}.attn_norm.weight` },
        mixedNorm: { name: `blk.${layer}.post_attention_norm.weight` },
        feedForwardNorm: { name: `blk.${layer}.ffn_norm.weight` },
        fedNorm: { name: `blk.${layer}.post_ffw_norm.weight` },
      })),
    };
  },

  fromConfig(facts) {
    const sizes = sizesFromConfig(facts);
    const window = facts.count('sliding_window', limitContext, 512);
    const bases = { global: facts.ropeBase(1_000_000, 'full_attention'), local: facts.ropeBase(localRopeBase, 'sliding_attention', 'rope_local_base_freq') };
    const layers = facts.count('num_hidden_layers', limitLayers);
    const sees = layerTypes(facts, layers);
    const norm = (layer: number, name: string) => ({ name: `model.layers.${layer}.${name}.weight`, plus: 1 });
    return {
      ...shared(sizes, facts.positive('rms_norm_eps', 1e-6), facts.positive('query_pre_attn_scalar', sizes.headSize)),
      embedding: { name: 'model.embed_tokens.weight' },
      outputNorm: { name: 'model.norm.weight', plus: 1 },
      layers: perLayer(layers, (layer) => ({
        ...configFeedForward(layer),
        mixer: {
          kind: 'attention',
          ...(sees[layer] ? { window: 0, ropeBase: bases.global } : { window, ropeBase: bases.local }),
          ...configAttention(layer),
          norms: { query: norm(layer, 'self_attn.q_norm'), key: norm(layer, 'self_attn.k_norm') },
        },
        inputNorm: norm(layer, 'input_layernorm'),
        mixedNorm: norm(layer, 'post_attention_layernorm'),
        feedForwardNorm: norm(layer, 'pre_feedforward_layernorm'),
        fedNorm: norm(layer, 'post_feedforward_layernorm'),
      })),
    };
  },
};

const isGlobal = (layer: number): boolean => (layer + 1) % pattern === 0;

function shared(sizes: Sizes, epsilon: number, queryScalar: number): Pick<Network, 'sizes' | 'epsilon' | 'embeddingFactor' | 'queryFactor' | 'activation'> {
  return { sizes, epsilon, embeddingFactor: Math.fround(Math.sqrt(sizes.width)), queryFactor: 1 / Math.sqrt(queryScalar), activation: 'gelu' };
}

/** Which layers see everything, where the configuration names the kind of each. */
function layerTypes(facts: Facts, layers: number): readonly boolean[] {
  const types = facts.raw('layer_types');
  if (types === undefined) return perLayer(layers, isGlobal);
  if (!Array.isArray(types) || types.length !== layers) throw facts.bad('layer_types');
  return types.map((type) => {
    if (type !== 'full_attention' && type !== 'sliding_attention') throw facts.bad('layer_types');
    return type === 'full_attention';
  });
}
