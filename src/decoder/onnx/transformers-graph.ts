/**
 * The one door to transformers.js: it loads and runs the ONNX models that users bring, in WebAssembly or on the graphics card. Their
 * files come from the shelf, through a cache of our own, so that the library asks nobody for anything.
 */
import { AutoModelForCausalLM, DynamicCache, env, LogLevel, type PreTrainedModel, Tensor } from '@huggingface/transformers';
import type { Graph, GraphFiles, GraphRuntime } from './graph';

/** The library asks for files below a folder of a model's name; this is ours. */
const folder = '/shelf/';
const modelName = 'model';

/** Loads a model. Rejects with what the runtime throws; after that the worker must go, for the library keeps failed promises for ever. */
export async function openGraph(files: GraphFiles, { device, threads, mjs, wasm }: GraphRuntime): Promise<Graph> {
  // Where a pass fails, it would write what was read into the console.
  env.logLevel = LogLevel.NONE;
  env.allowLocalModels = true;
  env.allowRemoteModels = false;
  env.localModelPath = folder;
  env.useBrowserCache = false;
  env.useWasmCache = false;
  env.useCustomCache = true;
  env.customCache = {
    match: async (address: string) => answerFrom(files, address),
    put: async () => {},
  };
  Object.assign(env.backends.onnx.wasm ?? {}, { numThreads: threads, proxy: false, wasmPaths: { mjs, wasm } });

  const at = files.graphPath.lastIndexOf('/');
  const externalData = await Promise.all(
    files.dataPaths.map(async (path) => ({ path: path.slice(path.lastIndexOf('/') + 1), data: await bytesOf(files, path) })),
  );
  const model = await AutoModelForCausalLM.from_pretrained(modelName, {
    local_files_only: true,
    device: device === 'cpu' ? 'wasm' : device,
    // The name is given whole, so that nothing is added to it.
    dtype: 'fp32',
    subfolder: at < 0 ? '' : files.graphPath.slice(0, at),
    model_file_name: files.graphPath.slice(at + 1).replace(/\.onnx$/, ''),
    session_options: externalData.length > 0 ? { externalData } : {},
  });
  return graphOf(model, files);
}

/** A file of the shelf as an answer; an optional configuration that is not there is an empty one, so that nobody is asked for it. */
async function answerFrom({ open }: GraphFiles, address: string): Promise<Response | undefined> {
  const path = address.startsWith(`${folder}${modelName}/`) ? address.slice(folder.length + modelName.length + 1) : null;
  if (path === null) return undefined;
  const file = await open(path.replace(/^\/+/, ''));
  if (file) return new Response(file);
  return path === 'generation_config.json' ? new Response('{}') : undefined;
}

async function bytesOf({ open }: GraphFiles, path: string): Promise<Uint8Array> {
  const file = await open(path);
  if (!file) throw new Error('A file of the model is missing.');
  return new Uint8Array(await file.arrayBuffer());
}

interface Outputs {
  readonly [name: string]: Tensor;
}

function graphOf(model: PreTrainedModel, { bytes, vocabularySize }: GraphFiles): Graph {
  return {
    vocabularySize,
    bytes,
    async run(ids, state) {
      const past = state instanceof DynamicCache ? state : null;
      const total = (past?.get_seq_length() ?? 0) + ids.length;
      const outputs = (await model.forward({
        input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
        attention_mask: new Tensor('int64', new BigInt64Array(total).fill(1n), [1, total]),
        past_key_values: past,
      })) as Outputs;
      const { logits } = outputs;
      const [, rows, columns] = logits!.dims as [number, number, number];
      const last = (logits!.data as Float32Array).subarray((rows - 1) * columns, rows * columns);
      return { logits: Float32Array.from(last), state: new DynamicCache(presentOf(outputs)) };
    },
    drop(state) {
      if (state instanceof DynamicCache) void state.dispose();
    },
    close: async () => void (await model.dispose()),
  };
}

/** What the outputs of a pass are called as inputs of the next. */
function presentOf(outputs: Outputs): Record<string, Tensor> {
  const present = Object.entries(outputs).filter(([name]) => name.startsWith('present'));
  return Object.fromEntries(
    present.map(([name, tensor]) => [name.startsWith('present_') ? name.replace('present_', 'past_') : name.replace('present', 'past_key_values'), tensor]),
  );
}
