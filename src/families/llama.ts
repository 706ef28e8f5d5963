/**
 * Llama, as SmolLM2 has it: two norms a layer, grouped queries, SiLU gates. GGUF files hold the rows of queries and keys in
 * pairs, for a rope that turns neighbours; they are put back, so that one rope serves all families.
 * Sources: “Llama 2” (arXiv 2307.09288); llama.cpp, `LlamaModel.permute` in convert_hf_to_gguf.py.
 */
import {
  configAttention,
  configFeedForward,
  configNorms,
  ggufAttention,
  ggufFeedForward,
  ggufNorms,
  headOf,
  perLayer,
  sizesFromConfig,
  sizesFromGguf,
} from './common';
import { limitLayers } from './facts';
import type { Family } from './family';
import type { Network, Sizes } from './network';

export const llama: Family = {
  architecture: 'llama',

  fromGguf(facts) {
    facts.refuseStretchedPositions('rope.scaling.type');
    const sizes = sizesFromGguf(facts);
    const ropeBase = facts.positive('rope.freq_base', 10_000);
    return {
      ...shared(sizes, facts.positive('attention.layer_norm_rms_epsilon')),
      embedding: { name: 'token_embd.weight' },
      ...headOf(facts, 'output.weight'),
      outputNorm: { name: 'output_norm.weight' },
      layers: perLayer(facts.count('block_count', limitLayers), (layer) => {
        const { query, key, ...others } = ggufAttention(layer);
        const pairedHeads = sizes.headSize;
        return {
          ...ggufNorms(layer),
          ...ggufFeedForward(layer),
          mixer: { kind: 'attention', window: 0, ropeBase, query: { ...query, pairedHeads }, key: { ...key, pairedHeads }, ...others },
        };
      }),
    };
  },

  fromConfig(facts) {
    const sizes = sizesFromConfig(facts);
    const ropeBase = facts.ropeBase(10_000);
    return {
      ...shared(sizes, facts.positive('rms_norm_eps')),
      embedding: { name: 'model.embed_tokens.weight' },
      ...headOf(facts, 'lm_head.weight'),
      outputNorm: { name: 'model.norm.weight' },
      layers: perLayer(facts.count('num_hidden_layers', limitLayers), (layer) => ({
        ...configNorms(layer),
        ...configFeedForward(layer),
        mixer: { kind: 'attention', window: 0, ropeBase, ...configAttention(layer) },
      })),
    };
  },
};

function shared(sizes: Sizes, epsilon: number): Pick<Network, 'sizes' | 'epsilon' | 'embeddingFactor' | 'queryFactor' | 'activation'> {
  return { sizes, epsilon, embeddingFactor: 1, queryFactor: 1 / Math.sqrt(sizes.headSize), activation: 'silu' };
}
