/** Opens the ONNX models of the shelf behind the same interface as our own kernels. */
import { FailureError } from '../core/run/failure';
import type { Device } from '../core/store/device-choice';
import type { StoredModel } from '../core/store/model';
import type { LanguageModel } from '../decoder/language-model';
import { checkGraph } from '../decoder/onnx/check-graph';
import type { Graph, GraphFiles, GraphRuntime } from '../decoder/onnx/graph';
import { createGraphModel } from '../decoder/onnx/graph-model';
import { type Graphics, noted, openWhereBest } from './choose-device';
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
  /** Absent where graphics cards are left alone. */
  readonly graphics?: Graphics;
  now(): number;
  /** Called between steps that take long. */
  onStep?(): void;
  /** Absent where the package comes without a runtime for graphs. */
  openGraph?(files: GraphFiles, runtime: GraphRuntime): Promise<Graph>;
}

/** The same for one device. `onFailure` is told when it fails, be it in the middle of a text. */
export type DeviceHome = Pick<OnnxHome, 'shelf' | 'threads' | 'limitBytes' | 'openGraph'> & { onFailure?(): Promise<void> };

/**
 * Opens a model on the device that computes it best, and holds it to what every language model does. Where the graphics card fails later,
 * that is noted, so that the next load is on the processor. Throws `model-not-computed`, `model-too-large`, `model-unsteady`,
 * `graphics-failed`, or what the runtime throws.
 */
export async function openOnnx(stored: StoredModel, home: OnnxHome, signal: AbortSignal): Promise<LanguageModel> {
  const { key } = stored;
  const { graphics, now, onStep } = home;
  if (!graphics) return openOnDevice(stored, 'cpu', home, signal);
  const onFailure = async () => {
    const choice = await graphics.recall(key);
    if (choice) await noted(graphics, key, { ...choice, device: 'cpu', why: 'failed' });
  };
  const open = (device: Device) => openOnDevice(stored, device, device === 'cpu' ? home : { ...home, onFailure }, signal);
  return openWhereBest(key, { graphics, now, open, ...(onStep && { onStep }) }, signal);
}

/** Opens a model on one device, and holds it to what every language model does. Throws as `openOnnx` does. */
export async function openOnDevice(
  { key, files, description }: StoredModel,
  device: Device,
  { shelf, threads, limitBytes, openGraph, onFailure }: DeviceHome,
  signal: AbortSignal,
): Promise<LanguageModel> {
  if (!openGraph) throw new FailureError({ code: 'model-not-computed' });
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes * bytesPerByte > limitBytes) throw new FailureError({ code: 'model-too-large', neededBytes: bytes * bytesPerByte, limitBytes });
  const paths = files.map(({ path }) => path);
  const graphPath = paths.find((path) => path.endsWith('.onnx'))!;
  const dataPaths = paths.filter((path) => path !== graphPath && !/\.(?:json|jinja)$/.test(path));
  const runtime = { device, threads, mjs: packaged('ort-wasm-simd-threaded.jspi.mjs'), wasm: packaged('ort-wasm-simd-threaded.jspi.wasm') };
  const parts = { graphPath, dataPaths, bytes, vocabularySize: description.vocabularySize, open: (path: string) => shelf.open(key, path) };
  const opening = openGraph(parts, runtime);
  const graph = onFailure ? watch(await orTell(opening, onFailure), onFailure) : await opening;
  const model = createGraphModel(graph, Math.min(usualContext, description.contextTokens));
  await checkGraph(model, signal);
  return { ...model, isOnGraphics: device === 'webgpu' };
}

/** A graph whose every failure is told. */
function watch(graph: Graph, onFailure: () => Promise<void>): Graph {
  return { ...graph, run: (ids, state) => orTell(graph.run(ids, state), onFailure) };
}

async function orTell<Value>(work: Promise<Value>, onFailure: () => Promise<void>): Promise<Value> {
  try {
    return await work;
  } catch {
    await onFailure();
    throw new FailureError({ code: 'graphics-failed' });
  }
}

/** Where a file of ONNX Runtime lies in this package. */
function packaged(name: string): string {
  return new URL(`/ort/${name}`, self.location.origin).href;
}
