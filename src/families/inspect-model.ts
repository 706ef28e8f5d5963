/**
 * Tells what a set of files is before any of it is believed: which layout, which model, whether it is
 * whole. Nothing is written, and weights are not read.
 */
import type { ModelDescription } from '../core/store/model';
import { StoreError, toNameForSentence } from '../core/store/failure';
import { checkStateShapes, checkTensorShapes, countParameters } from './architecture';
import type { ByteSource } from '../formats/byte-source';
import { type Dimensions, nameLayerTypes, readConfig, readGgufDimensions } from './dimensions';
import { readGguf, startsAsGguf } from '../formats/gguf';
import { JsonWalker } from '../formats/json-walker';
import { readOnnx } from '../formats/onnx';
import { readSafetensors } from '../formats/safetensors';
import { countOf, mainType, type TensorNote } from '../formats/tensors';
import { checkGgufTokenizer, checkTokenizer, mergeChatTemplate } from '../formats/tokenizer';

/** Files by path, `/` between folders. */
export type ModelFiles = ReadonlyMap<string, ByteSource>;

/** What a look at the files said, and which of them make up the model. Changed files come with their new content. */
export interface Inspection {
  readonly description: ModelDescription;
  readonly keep: readonly { readonly path: string; readonly content: ByteSource | string }[];
}

/** Gemma 3's tokenizer has 33 MB; its configuration with all added tokens and the template a little over one. */
const limitTokenizerBytes = 64 << 20;
const limitJsonBytes = 8 << 20;
const jsonLimits = { values: 400_000, depth: 64, textBytes: 4 << 20 } as const;

/** Throws a `StoreError` that says why the files are no model we can run. */
export async function inspectModel(given: ModelFiles): Promise<Inspection> {
  const files = withoutCommonFolder(given);
  const ggufs = [...files.keys()].filter((path) => path.toLowerCase().endsWith('.gguf'));
  if (ggufs.length === 1) return inspectGguf(files, ggufs[0]!);
  if (ggufs.length > 1) throw new StoreError({ code: 'too-many-files' });
  // One file alone may be a GGUF by another name.
  if (files.size === 1 && (await startsAsGguf([...files.values()][0]!))) return inspectGguf(files, [...files.keys()][0]!);
  const hasWeights = [...files.keys()].some((path) => /\.(?:onnx|safetensors)$/i.test(path));
  if (!hasWeights && [...files.keys()].some(isPickle)) throw new StoreError({ code: 'pickled-weights' });
  if (!files.has('config.json')) throw new StoreError(hasWeights ? { code: 'missing-file', path: 'config.json' } : { code: 'not-a-model' });
  return inspectLayout(files);
}

/** Checkpoints of PyTorch, by their names or by what lies in them: they are unpickled, which runs what they say. */
function isPickle(path: string): boolean {
  return /(?:^|\/)(?:pytorch|adapter)_model[^/]*\.bin$|\.(?:pt|pth|ckpt|pkl)$/i.test(path);
}

async function inspectGguf(files: ModelFiles, path: string): Promise<Inspection> {
  const source = files.get(path)!;
  const header = await readGguf(source, path);
  const dimensions = readGgufDimensions(header);
  checkTensorShapes(dimensions, header.tensors, 'gguf');
  const text = (key: string) => {
    const value = header.metadata.get(key);
    return typeof value === 'string' && value !== '' ? toNameForSentence(value) : undefined;
  };
  checkGgufTokenizer(header, dimensions.vocabularySize);
  const name = path.split('/').at(-1)!;
  return {
    description: {
      format: 'gguf',
      architecture: dimensions.architecture,
      name: text('general.name'),
      quantization: mainType(header.tensors),
      parameters: sumOf(header.tensors),
      ...sizesOf(dimensions),
      hasChatTemplate: header.metadata.has('tokenizer.chat_template'),
      licenceName: text('general.license'),
    },
    keep: [{ path: /\.gguf$/i.test(name) ? name : `${name}.gguf`, content: source }],
  };
}

async function inspectLayout(files: ModelFiles): Promise<Inspection> {
  const config = await readJson(files, 'config.json');
  const dimensions = readConfig(config);
  checkTokenizer(await readBytes(files, 'tokenizer.json', limitTokenizerBytes), dimensions.vocabularySize);
  const template = files.has('chat_template.jinja') ? new TextDecoder().decode(await readBytes(files, 'chat_template.jinja', limitJsonBytes)) : null;
  const tokenizerConfig = files.has('tokenizer_config.json') ? await readJson(files, 'tokenizer_config.json') : {};
  const { config: merged, hasChatTemplate } = mergeChatTemplate(tokenizerConfig, template);
  const weights = (await findGraph(files, dimensions)) ?? (await findSafetensors(files, dimensions));
  if (!weights) throw new StoreError({ code: 'missing-file', path: 'onnx/model_q4.onnx' });
  const fullConfig = nameLayerTypes(config, dimensions);
  const small = ['generation_config.json', 'special_tokens_map.json'].filter((path) => files.has(path));
  // What is kept is read by somebody later.
  for (const path of small) await readJson(files, path);
  return {
    description: {
      format: weights.format,
      architecture: dimensions.architecture,
      quantization: weights.quantization,
      parameters: weights.parameters ?? countParameters(dimensions),
      ...sizesOf(dimensions),
      hasChatTemplate,
    },
    keep: [
      { path: 'config.json', content: fullConfig ? JSON.stringify(fullConfig) : files.get('config.json')! },
      ...['tokenizer.json', ...small].map((path) => ({ path, content: files.get(path)! })),
      { path: 'tokenizer_config.json', content: JSON.stringify(merged) },
      ...weights.paths.map((path) => ({ path, content: files.get(path)! })),
    ],
  };
}

interface Weights {
  readonly format: 'onnx' | 'safetensors';
  readonly quantization: string;
  readonly parameters?: number;
  readonly paths: readonly string[];
}

/** Where a folder holds several graphs, the smallest kind first. */
const graphOrder = ['q4', 'q4f16', 'int8', 'quantized', 'uint8', 'fp16', 'fp32'] as const;

async function findGraph(files: ModelFiles, dimensions: Dimensions): Promise<Weights | null> {
  const graphs = [...files.keys()].filter((path) => /^(?:onnx\/)?[^/]+\.onnx$/.test(path));
  const ranked = graphs
    .map((path) => ({ path, kind: /_(q4f16|q4|int8|quantized|uint8|fp16)\.onnx$/.exec(path)?.[1] ?? 'fp32' }))
    .sort((a, b) => graphOrder.indexOf(a.kind as never) - graphOrder.indexOf(b.kind as never) || (a.path < b.path ? -1 : 1));
  const graph = ranked[0];
  if (!graph) return null;
  const { inputs, outputs, externalFiles, quantization } = await readOnnx(files.get(graph.path)!, graph.path);
  if (!inputs.has('input_ids') || !outputs.includes('logits')) throw new StoreError({ code: 'broken-file', path: graph.path, flaw: 'not-a-language-model' });
  checkStateShapes(dimensions, inputs);
  const folder = graph.path.includes('/') ? graph.path.slice(0, graph.path.lastIndexOf('/') + 1) : '';
  const paths = [...externalFiles].map(([name, neededBytes]) => {
    if (!/^[\w.-]+$/.test(name) || name.startsWith('.')) throw new StoreError({ code: 'unsafe-path' });
    const path = folder + name;
    const source = files.get(path);
    if (!source) throw new StoreError({ code: 'missing-file', path });
    if (source.size < neededBytes) throw new StoreError({ code: 'cut-off', path });
    return path;
  });
  return { format: 'onnx', quantization, paths: [graph.path, ...paths] };
}

async function findSafetensors(files: ModelFiles, dimensions: Dimensions): Promise<Weights | null> {
  const paths = [...files.keys()].filter((path) => /^[^/]+\.safetensors$/.test(path)).sort();
  if (paths.length === 0) return null;
  const tensors: TensorNote[] = [];
  for (const path of paths) tensors.push(...(await readSafetensors(files.get(path)!, path)));
  checkTensorShapes(dimensions, tensors, 'hugging-face');
  const index = 'model.safetensors.index.json';
  return {
    format: 'safetensors',
    quantization: mainType(tensors),
    parameters: sumOf(tensors),
    paths: files.has(index) ? [...paths, index] : paths,
  };
}

function sizesOf({ layers, hiddenSize, vocabularySize, contextTokens }: Dimensions) {
  return { layers, hiddenSize, vocabularySize, contextTokens };
}

function sumOf(tensors: readonly TensorNote[]): number {
  return tensors.reduce((sum, { shape }) => sum + countOf(shape), 0);
}

async function readBytes(files: ModelFiles, path: string, limitBytes: number): Promise<Uint8Array> {
  const source = files.get(path);
  if (!source) throw new StoreError({ code: 'missing-file', path });
  if (source.size > limitBytes) throw new StoreError({ code: 'broken-file', path, flaw: 'too-large' });
  return source.read(0, source.size);
}

/** The parsed content of a JSON file; what would be costly to parse is refused first. */
async function readJson(files: ModelFiles, path: string): Promise<unknown> {
  const bytes = await readBytes(files, path, limitJsonBytes);
  const walker = new JsonWalker(bytes, path, jsonLimits);
  walker.skip();
  walker.end();
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** A folder or a zip often holds the model one level down. */
function withoutCommonFolder(files: ModelFiles): ModelFiles {
  const paths = [...files.keys()];
  const first = paths[0]?.split('/')[0];
  if (!first || paths.some((path) => !path.startsWith(`${first}/`))) return files;
  // The folder of the graphs is part of the layout.
  if (first === 'onnx') return files;
  return withoutCommonFolder(new Map([...files].map(([path, source]) => [path.slice(first.length + 1), source])));
}
