/**
 * Qwen2 and Qwen2.5: as llama, with biases on queries, keys and values; no turning of rows in GGUF.
 * Sources: “Qwen2 Technical Report” (arXiv 2407.10671); https://huggingface.co/docs/transformers/model_doc/qwen2
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
import type { Network, Sizes, TensorName } from './network';

export const qwen2: Family = {
  architecture: 'qwen2',

  fromGguf(facts) {
    facts.refuseStretchedPositions('rope.scaling.type');
    const sizes = sizesFromGguf(facts);
    const ropeBase = facts.positive('rope.freq_base', 1_000_000);
    return {
      ...shared(sizes, facts.positive('attention.layer_norm_rms_epsilon', 1e-6)),
      embedding: { name: 'token_embd.weight' },
      ...headOf(facts, 'output.weight'),
      outputNorm: { name: 'output_norm.weight' },
      layers: perLayer(facts.count('block_count', limitLayers), (layer) => {
        const matrices = ggufAttention(layer);
        return { ...ggufNorms(layer), ...ggufFeedForward(layer), mixer: { kind: 'attention', window: 0, ropeBase, ...matrices, biases: biasesOf(matrices) } };
      }),
    };
  },

  fromConfig(facts) {
    // Qwen2 can slide a window over its upper layers; no published model of the sizes we run does.
    if (facts.raw('use_sliding_window') === true) throw facts.bad('use_sliding_window');
    const sizes = sizesFromConfig(facts);
    const ropeBase = facts.ropeBase(1_000_000);
    return {
      ...shared(sizes, facts.positive('rms_norm_eps', 1e-6)),
      embedding: { name: 'model.embed_tokens.weight' },
      ...headOf(facts, 'lm_head.weight'),
      outputNorm: { name: 'model.norm.weight' },
      layers: perLayer(facts.count('num_hidden_layers', limitLayers), (layer) => {
        const matrices = configAttention(layer);
        return {
          ...configNorms(layer),
          ...configFeedForward(layer),
          mixer: { kind: 'attention', window: 0, ropeBase, ...matrices, biases: biasesOf(matrices) },
        };
      }),
    };
  },
};

function shared(sizes: Sizes, epsilon: number): Pick<Network, 'sizes' | 'epsilon' | 'embeddingFactor' | 'queryFactor' | 'activation'> {
  return { sizes, epsilon, embeddingFactor: 1, queryFactor: 1 / Math.sqrt(sizes.headSize), activation: 'silu' };
}

/** A bias is called like its matrix. */
function biasesOf({ query, key, value }: { readonly query: TensorName; readonly key: TensorName; readonly value: TensorName }) {
  const biasOf = ({ name }: TensorName): TensorName => ({ name: name.replace(/weight$/, 'bias') });
  return { query: biasOf(query), key: biasOf(key), value: biasOf(value) };
}
