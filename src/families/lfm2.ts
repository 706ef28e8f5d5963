/**
 * LFM2: layers of gated short convolutions with a few of attention between them, queries and keys normalised per head,
 * SiLU gates, the embedding as the head. What other families call the output norm, its files call the embedding's.
 * Sources: “LFM2 Technical Report” (arXiv 2511.23404); https://huggingface.co/docs/transformers/model_doc/lfm2
 */
import { configAttention, ggufAttention, ggufFeedForward, ggufNorms, headOf, perLayer, sizesFromGguf } from './common';
import { type Facts, limitContext, limitHeads, limitHidden, limitLayers, limitWidth } from './facts';
import type { Family } from './family';
import type { Network, Sizes } from './network';

/** The kernels know this many taps, as every published model has. */
const taps = 3;

export const lfm2: Family = {
  architecture: 'lfm2',

  fromGguf(facts) {
    facts.refuseStretchedPositions('rope.scaling.type');
    if (facts.count('shortconv.l_cache', 64) !== taps) throw facts.bad('shortconv.l_cache');
    const layers = facts.count('block_count', limitLayers);
    const counts = facts.raw('attention.head_count_kv');
    if (!Array.isArray(counts) || counts.length !== layers) throw facts.bad('attention.head_count_kv');
    const keyHeads = counts.find((count) => count !== 0);
    if (!Number.isSafeInteger(keyHeads) || keyHeads < 1 || keyHeads > limitHeads || counts.some((count) => count !== 0 && count !== keyHeads)) {
      throw facts.bad('attention.head_count_kv');
    }
    const ropeBase = facts.positive('rope.freq_base', 1_000_000);
    return {
      ...shared(sizesFromGguf(facts, keyHeads), facts.positive('attention.layer_norm_rms_epsilon', 1e-5)),
      embedding: { name: 'token_embd.weight' },
      ...headOf(facts, 'output.weight'),
      outputNorm: { name: facts.has('output_norm.weight') ? 'output_norm.weight' : 'token_embd_norm.weight' },
      layers: perLayer(layers, (layer) => ({
        ...ggufNorms(layer),
        ...ggufFeedForward(layer),
        mixer: counts[layer]
          ? {
              kind: 'attention',
              window: 0,
              ropeBase,
              ...ggufAttention(layer),
              norms: { query: { name: `blk.${layer}.attn_q_norm.weight` }, key: { name: `blk.${layer}.attn_k_norm.weight` } },
            }
          : {
              kind: 'convolution',
              input: { name: `blk.${layer}.shortconv.in_proj.weight` },
              taps: { name: `blk.${layer}.shortconv.conv.weight` },
              output: { name: `blk.${layer}.shortconv.out_proj.weight` },
            },
      })),
    };
  },

  fromConfig(facts) {
    if (facts.count('conv_L_cache', 64, taps) !== taps) throw facts.bad('conv_L_cache');
    if (facts.raw('conv_bias') === true) throw facts.bad('conv_bias');
    const layers = facts.count('num_hidden_layers', limitLayers);
    const attends = attentionLayers(facts, layers);
    const ropeBase = facts.ropeBase(1_000_000);
    return {
      ...shared(configSizes(facts), facts.positive('norm_eps', 1e-5)),
      embedding: { name: 'model.embed_tokens.weight' },
      ...headOf(facts, 'lm_head.weight'),
      outputNorm: { name: 'model.embedding_norm.weight' },
      layers: perLayer(layers, (layer) => {
        const name = (part: string) => ({ name: `model.layers.${layer}.${part}.weight` });
        return {
          inputNorm: name('operator_norm'),
          feedForwardNorm: name('ffn_norm'),
          gate: name('feed_forward.w1'),
          up: name('feed_forward.w3'),
          down: name('feed_forward.w2'),
          mixer: attends[layer]
            ? {
                kind: 'attention',
                window: 0,
                ropeBase,
                ...configAttention(layer, 'out_proj'),
                norms: { query: name('self_attn.q_layernorm'), key: name('self_attn.k_layernorm') },
              }
            : { kind: 'convolution', input: name('conv.in_proj'), taps: name('conv.conv'), output: name('conv.out_proj') },
        };
      }),
    };
  },
};

function shared(sizes: Sizes, epsilon: number): Pick<Network, 'sizes' | 'epsilon' | 'embeddingFactor' | 'queryFactor' | 'activation'> {
  return { sizes, epsilon, embeddingFactor: 1, queryFactor: 1 / Math.sqrt(sizes.headSize), activation: 'silu' };
}

/** The configuration rounds the hidden size to another one; only the weights say which. */
function configSizes(facts: Facts): Sizes {
  const width = facts.count('hidden_size', limitWidth);
  const heads = facts.count('num_attention_heads', limitHeads);
  const hidden = facts.shape('model.layers.0.feed_forward.w1.weight')[0]!;
  if (hidden > limitHidden) throw facts.bad('intermediate_size');
  return {
    width,
    hidden,
    vocabulary: facts.shape('model.embed_tokens.weight')[0]!,
    context: facts.count('max_position_embeddings', limitContext),
    heads,
    keyHeads: facts.count('num_key_value_heads', limitHeads, heads),
    headSize: Math.floor(width / heads),
  };
}

/** Which layers attend: by the kinds of all, or by the places of those that do. */
function attentionLayers(facts: Facts, layers: number): readonly boolean[] {
  const types = facts.raw('layer_types');
  if (Array.isArray(types) && types.length === layers && types.every((type) => type === 'conv' || type === 'full_attention')) {
    return types.map((type) => type === 'full_attention');
  }
  const places = facts.raw('full_attn_idxs');
  if (types !== undefined || !Array.isArray(places)) throw facts.bad('layer_types');
  return perLayer(layers, (layer) => places.includes(layer));
}
