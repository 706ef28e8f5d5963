import * as v from 'valibot';
import type { Architecture } from '../core/store/model';
import { StoreError, toNameForSentence } from '../core/store/failure';
import type { GgufHeader, GgufValue } from '../formats/gguf';

/** The numbers that decide the shape of every tensor of a model. */
export interface Dimensions {
  readonly architecture: Architecture;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly vocabularySize: number;
  readonly contextTokens: number;
  readonly heads: number;
  readonly keyValueHeads: number;
  readonly headSize: number;
  /** Absent where only the weights say it. */
  readonly feedForwardSize?: number;
  /** Whether the head is the embedding turned around, so that it has no weights of its own. */
  readonly hasTiedHead: boolean;
  /** Per layer, for architectures that mix kinds. */
  readonly layerKinds?: readonly ('attention' | 'convolution')[];
}

const size = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most));
const limitLayers = 256;
const limitWidth = 65_536;
/** The largest in use has 262,144 (Gemma 3). */
const limitVocabulary = 1_000_000;

/** What a `config.json` calls the architectures we know. */
const modelTypes: Readonly<Record<string, Architecture>> = { gemma3_text: 'gemma3', lfm2: 'lfm2', llama: 'llama', qwen2: 'qwen2' };
/** What GGUF calls them. */
const ggufNames: Readonly<Record<string, Architecture>> = { gemma3: 'gemma3', lfm2: 'lfm2', llama: 'llama', qwen2: 'qwen2' };

const configSchema = v.object({
  model_type: v.string(),
  num_hidden_layers: size(limitLayers),
  hidden_size: size(limitWidth),
  vocab_size: size(limitVocabulary),
  max_position_embeddings: size(100_000_000),
  num_attention_heads: size(1_024),
  num_key_value_heads: v.optional(size(1_024)),
  head_dim: v.nullish(size(4_096)),
  intermediate_size: v.optional(size(1_000_000)),
  tie_word_embeddings: v.optional(v.boolean()),
  layer_types: v.nullish(v.pipe(v.array(v.string()), v.maxLength(limitLayers))),
  full_attn_idxs: v.nullish(v.pipe(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), v.maxLength(limitLayers))),
});

/** The dimensions in a `config.json`. Throws `unknown-architecture` or `bad-config`. */
export function readConfig(config: unknown): Dimensions {
  const type = (config as { model_type?: unknown } | null)?.model_type;
  const architecture = typeof type === 'string' ? modelTypes[type] : undefined;
  if (!architecture) throw new StoreError({ code: 'unknown-architecture', name: toNameForSentence(typeof type === 'string' ? type : '?') });
  const parsed = v.safeParse(configSchema, config);
  if (!parsed.success) throw badConfig(v.getDotPath(parsed.issues[0]) ?? 'config.json');
  const given = parsed.output;
  const layers = given.num_hidden_layers;
  const heads = given.num_attention_heads;
  const layerKinds = architecture === 'lfm2' ? readLayerTypes(given, layers) : undefined;
  return {
    architecture,
    layers,
    hiddenSize: given.hidden_size,
    vocabularySize: given.vocab_size,
    contextTokens: given.max_position_embeddings,
    heads,
    keyValueHeads: given.num_key_value_heads ?? heads,
    headSize: given.head_dim ?? Math.floor(given.hidden_size / heads),
    // LFM2 rounds the size in its configuration to another one; only its weights say which.
    feedForwardSize: architecture === 'lfm2' ? undefined : given.intermediate_size,
    hasTiedHead: given.tie_word_embeddings ?? architecture !== 'llama',
    layerKinds,
  };
}

/** Names the kind of every layer, or, in the first configurations of LFM2, only the layers of attention by their places. */
function readLayerTypes({ layer_types: types, full_attn_idxs: places }: v.InferOutput<typeof configSchema>, layers: number): Dimensions['layerKinds'] {
  if (!types && places) {
    if (places.some((place) => place >= layers)) throw badConfig('full_attn_idxs');
    return Array.from({ length: layers }, (_, layer) => (places.includes(layer) ? 'attention' : 'convolution'));
  }
  if (types?.length !== layers) throw badConfig('layer_types');
  return types.map((type) => {
    if (type === 'conv') return 'convolution';
    if (type === 'full_attention') return 'attention';
    throw badConfig('layer_types');
  });
}

/**
 * A `config.json` that names the kind of every layer, made of one that names only those of attention; null
 * where nothing is to be added. transformers.js looks nowhere else (`getCacheShapes` in its configs.js).
 */
export function nameLayerTypes(config: unknown, { layerKinds }: Dimensions): Record<string, unknown> | null {
  const given = config as Record<string, unknown>;
  if (!layerKinds || given.layer_types) return null;
  return { ...given, layer_types: layerKinds.map((kind) => (kind === 'attention' ? 'full_attention' : 'conv')) };
}

/** The dimensions in a GGUF header. Throws `unknown-architecture` or `bad-config`. */
export function readGgufDimensions({ metadata, tensors }: GgufHeader): Dimensions {
  const name = metadata.get('general.architecture');
  const architecture = typeof name === 'string' ? ggufNames[name] : undefined;
  if (!architecture) throw new StoreError({ code: 'unknown-architecture', name: toNameForSentence(typeof name === 'string' ? name : '?') });
  const key = (rest: string) => `${architecture}.${rest}`;
  const need = (rest: string, most: number) => numberIn(metadata.get(key(rest)), most, key(rest));
  const layers = need('block_count', limitLayers);
  const hiddenSize = need('embedding_length', limitWidth);
  const heads = need('attention.head_count', 1_024);
  const perLayer = metadata.get(key('attention.head_count_kv'));
  const kinds = Array.isArray(perLayer) ? readKeyValueHeads(perLayer, layers, key('attention.head_count_kv')) : undefined;
  const embedding = tensors.find((tensor) => tensor.name === 'token_embd.weight');
  if (!embedding) throw new StoreError({ code: 'missing-tensor', name: 'token_embd.weight' });
  return {
    architecture,
    layers,
    hiddenSize,
    vocabularySize: numberIn(embedding.shape[0], limitVocabulary, 'token_embd.weight'),
    contextTokens: need('context_length', 100_000_000),
    heads,
    keyValueHeads: kinds?.heads ?? (perLayer === undefined ? heads : numberIn(perLayer, 1_024, key('attention.head_count_kv'))),
    headSize: metadata.has(key('attention.key_length')) ? need('attention.key_length', 4_096) : Math.floor(hiddenSize / heads),
    feedForwardSize: need('feed_forward_length', 1_000_000),
    hasTiedHead: !tensors.some((tensor) => tensor.name === 'output.weight'),
    layerKinds: architecture === 'lfm2' ? kinds?.kinds : undefined,
  };
}

/** LFM2 says by the number of key-value heads which layers are convolutions: those with none. */
function readKeyValueHeads(counts: readonly unknown[], layers: number, key: string) {
  if (counts.length !== layers) throw badConfig(key);
  const some = counts.filter((count) => count !== 0);
  if (some.length === 0 || some.some((count) => count !== some[0])) throw badConfig(key);
  return { heads: numberIn(some[0], 1_024, key), kinds: counts.map((count) => (count === 0 ? ('convolution' as const) : ('attention' as const))) };
}

function numberIn(value: GgufValue | unknown, most: number, what: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1 || value > most) throw badConfig(what);
  return value;
}

function badConfig(what: string): StoreError {
  return new StoreError({ code: 'bad-config', what: toNameForSentence(what) });
}
