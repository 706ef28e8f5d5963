/** Opens the ONNX models of the shelf behind the same interface as our own kernels. */
import { FailureError } from '../core/run/failure';
import type { StoredModel } from '../core/store/model';
import type { LanguageModel } from '../decoder/language-model';
import { checkGraph } from '../decoder/onnx/check-graph';
import type { Graph } from '../decoder/onnx/graph';
import { createGraphModel } from '../decoder/onnx/graph-model';
import type { GraphFiles, GraphRuntime } from '../decoder/onnx/transformers-graph';
import type { FilesOfShelf } from './shelf-files';

/** As much as a text and its answer need; keys and values of an ONNX model grow with every token, in float32. */
const usualContext = 2_048;
/** What the runtime holds of a model while it loads: the file, and its own copy. */
const bytesPerByte = 2;

/** What opening needs from where it runs. */
export interface OnnxHome {
  readonly shelf: FilesOfShelf;
  readonly threads: number;
  readonly limitBytes: number;
  /** Absent where the package comes without a runtime for graphs. */
  openGraph?(files: GraphFiles, runtime: GraphRuntime): Promise<Graph>;
}

/** Opens a model and holds it to what every language model does. Throws `model-not-computed`, `model-too-large`, `model-unsteady`, or what the runtime throws. */
export async function openOnnx(
  { key, files, description }: StoredModel,
  { shelf, threads, limitBytes, openGraph }: OnnxHome,
  signal: AbortSignal,
): Promise<LanguageModel> {
  if (!openGraph) throw new FailureError({ code: 'model-not-computed' });
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes * bytesPerByte > limitBytes) throw new FailureError({ code: 'model-too-large', neededBytes: bytes * bytesPerByte, limitBytes });
  const paths = files.map(({ path }) => path);
  const graphPath = paths.find((path) => path.endsWith('.onnx'))!;
  const dataPaths = paths.filter((path) => path !== graphPath && !/\.(?:json|jinja)$/.test(path));
  const runtime = { threads, mjs: packaged('ort-wasm-simd-threaded.mjs'), wasm: packaged('ort-wasm-simd-threaded.wasm') };
  const graph = await openGraph({ graphPath, dataPaths, bytes, vocabularySize: description.vocabularySize, open: (path) => shelf.open(key, path) }, runtime);
  const model = createGraphModel(graph, Math.min(usualContext, description.contextTokens));
  await checkGraph(model, signal);
  return model;
}

/** Where a file of ONNX Runtime lies in this package. */
function packaged(name: string): string {
  return new URL(`/ort/${name}`, self.location.origin).href;
}
