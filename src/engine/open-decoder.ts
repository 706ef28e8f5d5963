/** Opens the language models of the shelf, where a GGUF file is read straight from the disk into the kernels' memory. */
import { FailureError } from '../core/run/failure';
import type { StoredModel } from '../core/store/model';
import { StoreError } from '../core/store/failure';
import { createDecoder, type Decoder, habitsOf } from '../decoder/decoder';
import { estimateMemory, type ModelFiles, openLanguageModel, type TeamWorker } from '../decoder/open-language-model';
import { readGgufTokenizer } from '../formats/gguf-tokenizer';
import { fromBlob } from '../formats/byte-source';
import { readGguf } from '../formats/gguf';
import type { Shelf } from '../shelf/shelf';

/** A model that is ready to write, under the title it has on the shelf. */
export interface OpenDecoder {
  readonly decoder: Decoder;
  readonly title: string;
}

/** What opening a model needs from where it runs. */
export interface DecoderHome {
  readonly shelf: Pick<Shelf, 'find' | 'open'>;
  readonly threads: number;
  /** The most a model may take, weights and room to compute and one full text together, in bytes. */
  readonly limitBytes: number;
  spawn(): TeamWorker;
}

/**
 * Opens a model by its key. Throws a `FailureError`: `model-gone`, `model-unreadable` with what is wrong with its files,
 * `model-too-large` before anything of it is loaded; what the signal aborts with.
 */
export async function openDecoder(key: string, { shelf, threads, limitBytes, spawn }: DecoderHome, signal: AbortSignal): Promise<OpenDecoder> {
  const stored = await shelf.find(key);
  if (!stored) throw new FailureError({ code: 'model-gone' });
  try {
    const files = await ggufOf(stored, shelf);
    const { weights, room, cache } = await estimateMemory(files, { threads });
    const neededBytes = weights + room + cache;
    if (neededBytes > limitBytes) throw new FailureError({ code: 'model-too-large', neededBytes, limitBytes });
    const tables = await readGgufTokenizer(await readGguf(files.source, files.path), files.source);
    const model = await openLanguageModel(files, { threads, spawn, signal });
    return { decoder: createDecoder(model, tables, habitsOf(stored.description.architecture, stored.modelId)), title: stored.title };
  } catch (thrown) {
    throw thrown instanceof StoreError ? new FailureError({ code: 'model-unreadable', why: thrown.failure }) : thrown;
  }
}

async function ggufOf({ key, files, description }: StoredModel, shelf: Pick<Shelf, 'open'>): Promise<Extract<ModelFiles, { format: 'gguf' }>> {
  const [first] = files;
  if (description.format !== 'gguf' || !first) throw new StoreError({ code: 'not-a-model' });
  const file = await shelf.open(key, first.path);
  if (!file) throw new StoreError({ code: 'missing-file', path: first.path });
  return { format: 'gguf', source: fromBlob(file), path: first.path };
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
