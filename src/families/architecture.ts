/**
 * Which tensors a model of each family must have, and in which shapes: a file that was cut, renamed or
 * mixed up is refused before anything tries to run it. Shapes are `[out, in]`.
 * Sources: the modelling files of Hugging Face transformers, and llama.cpp's tensor names
 * (gguf-py/gguf/constants.py).
 */
import { StoreError, toNameForSentence } from '../core/store/failure';
import type { Dimensions } from './dimensions';
import type { TensorNote } from '../formats/tensors';

/** How a layout names its tensors. */
export type Naming = 'hugging-face' | 'gguf';

/** A tensor that must be there. A size of 0 may be anything, the same in all shapes of its layer; without a shape any will do. */
interface Wanted {
  readonly huggingFace: string;
  readonly gguf: string;
  readonly shape?: readonly number[];
}

const feedForward = 0;

/** Throws `missing-tensor` or `wrong-shape` for the first tensor that is not as the dimensions demand. */
export function checkTensorShapes(dimensions: Dimensions, tensors: readonly TensorNote[], naming: Naming): void {
  const byName = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  const check = (wanted: readonly Wanted[]) => {
    let free = dimensions.feedForwardSize;
    for (const want of wanted) {
      const name = naming === 'gguf' ? want.gguf : want.huggingFace;
      const tensor = byName.get(name) ?? byName.get(name.replace(/^model\./, ''));
      if (!tensor) throw new StoreError({ code: 'missing-tensor', name: toNameForSentence(name) });
      const fits =
        !want.shape ||
        (tensor.shape.length === want.shape.length &&
          want.shape.every((size, at) => {
            const found = tensor.shape[at]!;
            if (size !== feedForward) return found === size;
            free ??= found;
            return found === free;
          }));
      if (!fits) throw new StoreError({ code: 'wrong-shape', name: toNameForSentence(name) });
    }
  };
  check(wholeModel(dimensions));
  for (let layer = 0; layer < dimensions.layers; layer++) check(layerOf(dimensions, layer));
}

/**
 * Throws for a graph whose state between tokens is not of these dimensions: keys and values of each layer of
 * attention as `[batch, heads, tokens, size]`, the window of each convolution as `[batch, channels, tokens]`.
 * Graphs hide their weights under names of their own; this much they say in the open.
 * Source: `getCacheShapes` of transformers.js, and the exporters that write for it.
 */
export function checkStateShapes(
  { layers, keyValueHeads, headSize, hiddenSize, layerKinds }: Dimensions,
  inputs: ReadonlyMap<string, readonly (number | null)[]>,
): void {
  const check = (name: string, wanted: readonly (number | null)[]) => {
    const found = inputs.get(name);
    if (!found) throw new StoreError({ code: 'missing-tensor', name });
    const fits = found.length === wanted.length && wanted.every((size, at) => size === null || found[at] === null || found[at] === size);
    if (!fits) throw new StoreError({ code: 'wrong-shape', name });
  };
  for (let layer = 0; layer < layers; layer++) {
    if (layerKinds?.[layer] === 'convolution') check(`past_conv.${layer}`, [null, hiddenSize, null]);
    else for (const part of ['key', 'value']) check(`past_key_values.${layer}.${part}`, [null, keyValueHeads, null, headSize]);
  }
  const beyond = `past_key_values.${layers}.key`;
  if (inputs.has(beyond)) throw new StoreError({ code: 'wrong-shape', name: beyond });
}

function wholeModel({ architecture, hiddenSize, vocabularySize, hasTiedHead }: Dimensions): Wanted[] {
  const isLfm2 = architecture === 'lfm2';
  return [
    { huggingFace: 'model.embed_tokens.weight', gguf: 'token_embd.weight', shape: [vocabularySize, hiddenSize] },
    {
      huggingFace: isLfm2 ? 'model.embedding_norm.weight' : 'model.norm.weight',
      gguf: isLfm2 ? 'token_embd_norm.weight' : 'output_norm.weight',
      shape: [hiddenSize],
    },
    ...(hasTiedHead ? [] : [{ huggingFace: 'lm_head.weight', gguf: 'output.weight', shape: [vocabularySize, hiddenSize] }]),
  ];
}

function layerOf(dimensions: Dimensions, layer: number): Wanted[] {
  const own = dimensions.architecture === 'lfm2' ? lfm2Layer(dimensions, layer) : decoderLayer(dimensions);
  return own.map(({ huggingFace, gguf, shape }) => ({
    huggingFace: `model.layers.${layer}.${huggingFace}`,
    gguf: `blk.${layer}.${gguf}`,
    shape,
  }));
}

function decoderLayer({ architecture, hiddenSize, heads, keyValueHeads, headSize }: Dimensions): Wanted[] {
  const queries = heads * headSize;
  const keys = keyValueHeads * headSize;
  const isGemma = architecture === 'gemma3';
  return [
    { huggingFace: 'self_attn.q_proj.weight', gguf: 'attn_q.weight', shape: [queries, hiddenSize] },
    { huggingFace: 'self_attn.k_proj.weight', gguf: 'attn_k.weight', shape: [keys, hiddenSize] },
    { huggingFace: 'self_attn.v_proj.weight', gguf: 'attn_v.weight', shape: [keys, hiddenSize] },
    { huggingFace: 'self_attn.o_proj.weight', gguf: 'attn_output.weight', shape: [hiddenSize, queries] },
    { huggingFace: 'mlp.gate_proj.weight', gguf: 'ffn_gate.weight', shape: [feedForward, hiddenSize] },
    { huggingFace: 'mlp.up_proj.weight', gguf: 'ffn_up.weight', shape: [feedForward, hiddenSize] },
    { huggingFace: 'mlp.down_proj.weight', gguf: 'ffn_down.weight', shape: [hiddenSize, feedForward] },
    { huggingFace: 'input_layernorm.weight', gguf: 'attn_norm.weight', shape: [hiddenSize] },
    // The norm in front of the feed-forward part goes by another name in Gemma, which has one behind it too.
    { huggingFace: isGemma ? 'pre_feedforward_layernorm.weight' : 'post_attention_layernorm.weight', gguf: 'ffn_norm.weight', shape: [hiddenSize] },
    ...(isGemma
      ? [
          { huggingFace: 'post_attention_layernorm.weight', gguf: 'post_attention_norm.weight', shape: [hiddenSize] },
          { huggingFace: 'post_feedforward_layernorm.weight', gguf: 'post_ffw_norm.weight', shape: [hiddenSize] },
          { huggingFace: 'self_attn.q_norm.weight', gguf: 'attn_q_norm.weight', shape: [headSize] },
          { huggingFace: 'self_attn.k_norm.weight', gguf: 'attn_k_norm.weight', shape: [headSize] },
        ]
      : []),
    ...(architecture === 'qwen2'
      ? [
          { huggingFace: 'self_attn.q_proj.bias', gguf: 'attn_q.bias', shape: [queries] },
          { huggingFace: 'self_attn.k_proj.bias', gguf: 'attn_k.bias', shape: [keys] },
          { huggingFace: 'self_attn.v_proj.bias', gguf: 'attn_v.bias', shape: [keys] },
        ]
      : []),
  ];
}

function lfm2Layer({ hiddenSize, heads, keyValueHeads, headSize, layerKinds }: Dimensions, layer: number): Wanted[] {
  const queries = heads * headSize;
  const keys = keyValueHeads * headSize;
  const common: Wanted[] = [
    { huggingFace: 'operator_norm.weight', gguf: 'attn_norm.weight', shape: [hiddenSize] },
    { huggingFace: 'ffn_norm.weight', gguf: 'ffn_norm.weight', shape: [hiddenSize] },
    { huggingFace: 'feed_forward.w1.weight', gguf: 'ffn_gate.weight', shape: [feedForward, hiddenSize] },
    { huggingFace: 'feed_forward.w3.weight', gguf: 'ffn_up.weight', shape: [feedForward, hiddenSize] },
    { huggingFace: 'feed_forward.w2.weight', gguf: 'ffn_down.weight', shape: [hiddenSize, feedForward] },
  ];
  if (layerKinds?.[layer] === 'convolution')
    return [
      ...common,
      // The kernel's shape has a 1 in the middle that GGUF leaves out.
      { huggingFace: 'conv.conv.weight', gguf: 'shortconv.conv.weight' },
      { huggingFace: 'conv.in_proj.weight', gguf: 'shortconv.in_proj.weight', shape: [3 * hiddenSize, hiddenSize] },
      { huggingFace: 'conv.out_proj.weight', gguf: 'shortconv.out_proj.weight', shape: [hiddenSize, hiddenSize] },
    ];
  return [
    ...common,
    { huggingFace: 'self_attn.q_proj.weight', gguf: 'attn_q.weight', shape: [queries, hiddenSize] },
    { huggingFace: 'self_attn.k_proj.weight', gguf: 'attn_k.weight', shape: [keys, hiddenSize] },
    { huggingFace: 'self_attn.v_proj.weight', gguf: 'attn_v.weight', shape: [keys, hiddenSize] },
    { huggingFace: 'self_attn.out_proj.weight', gguf: 'attn_output.weight', shape: [hiddenSize, queries] },
    { huggingFace: 'self_attn.q_layernorm.weight', gguf: 'attn_q_norm.weight', shape: [headSize] },
    { huggingFace: 'self_attn.k_layernorm.weight', gguf: 'attn_k_norm.weight', shape: [headSize] },
  ];
}

/** How many weights a model of these dimensions has; undefined where only its files can say. */
export function countParameters(dimensions: Dimensions): number | undefined {
  const { feedForwardSize, layers } = dimensions;
  if (!feedForwardSize) return undefined;
  const all = [...wholeModel(dimensions), ...Array.from({ length: layers }, (_, layer) => layerOf(dimensions, layer)).flat()];
  return all.reduce((sum, { shape = [0] }) => sum + shape.reduce((product, size) => product * (size === feedForward ? feedForwardSize : size), 1), 0);
}
