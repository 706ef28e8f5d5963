/** Opens the language models of the shelf: weights are read straight from the disk into the kernels' memory, as GGUF or safetensors. */
import { FailureError } from '../core/run/failure';
import type { StoredModel } from '../core/store/model';
import { StoreError } from '../core/store/failure';
import { createDecoder, type Decoder, habitsOf } from '../decoder/decoder';
import type { LanguageModel } from '../decoder/language-model';
import { estimateMemory, openLanguageModel, type TeamWorker } from '../decoder/open-language-model';
import type { Shelf } from '../shelf/shelf';
import { type OnnxHome, openOnnx } from './open-onnx';
import { tokenizerOf, weightsOf } from './shelf-files';

/** A model that is ready to write, under the title it has on the shelf. */
export interface OpenDecoder {
  readonly decoder: Decoder;
  readonly title: string;
  /** How long it took to open, milliseconds. */
  readonly loadMs: number;
  readonly threads: number;
}

/** What opening a model needs from where it runs. */
export interface DecoderHome extends Pick<OnnxHome, 'openGraph' | 'graphics' | 'onStep'> {
  readonly shelf: Pick<Shelf, 'find' | 'open'>;
  readonly threads: number;
  now(): number;
  /** The most a model may take, weights and room to compute and one full text together, in bytes. */
  readonly limitBytes: number;
  spawn(): TeamWorker;
}

/**
 * Opens a model by its key. Throws a `FailureError`: `model-gone`, `model-unreadable` with what is wrong with its files,
 * `model-too-large` before anything of it is loaded; what the signal aborts with.
 */
export async function openDecoder(key: string, home: DecoderHome, signal: AbortSignal): Promise<OpenDecoder> {
  const { shelf, threads, now } = home;
  const begun = now();
  const stored = await shelf.find(key);
  if (!stored) throw new FailureError({ code: 'model-gone' });
  try {
    const tables = await tokenizerOf(stored, shelf);
    const model = await (stored.description.format === 'onnx' ? openOnnx(stored, home, signal) : openWeights(stored, home, signal));
    const decoder = createDecoder(model, tables, habitsOf(stored.description.architecture, stored.modelId));
    return { decoder, title: stored.title, loadMs: now() - begun, threads: model.isOnGraphics ? 1 : threads };
  } catch (thrown) {
    throw thrown instanceof StoreError ? new FailureError({ code: 'model-unreadable', why: thrown.failure }) : thrown;
  }
}

/** Opens weights that our own kernels compute with, once it is sure that they fit. */
async function openWeights(stored: StoredModel, { shelf, threads, limitBytes, spawn }: DecoderHome, signal: AbortSignal): Promise<LanguageModel> {
  const files = await weightsOf(stored, shelf);
  const { weights, room, cache } = await estimateMemory(files, { threads });
  const neededBytes = weights + room + cache;
  if (neededBytes > limitBytes) throw new FailureError({ code: 'model-too-large', neededBytes, limitBytes });
  return openLanguageModel(files, { threads, spawn, signal });
}

/** What a browser tells of the machine's memory where it tells nothing, in bytes. */
const usualBytes = 4 * 2 ** 30;
/** The share of it that a model may take: the rest belongs to the browser and to everything else. */
const modelShare = 0.5;

/**
 * The most a model may take on this device. `deviceGigabytes` is `navigator.deviceMemory`, which is rounded and stops at 8.
 * Whatever it is, a memory of WebAssembly ends at four gigabytes.
 */
export function limitModelBytes(deviceGigabytes: number | undefined): number {
  const deviceBytes = deviceGigabytes === undefined ? usualBytes : deviceGigabytes * 2 ** 30;
  return Math.min(2 ** 32 - 65_536, deviceBytes * modelShare);
}
