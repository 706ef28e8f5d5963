/** Opens a model from where it is served, in a worker, with threads of its own. */
import type { LanguageModel } from '../../src/decoder/language-model';
import { openLanguageModel, type TeamWorker } from '../../src/decoder/open-language-model';
import type { ByteSource } from '../../src/formats/byte-source';
import type { SpeedPlan } from './plan';

/** The model of a GGUF file. */
export function openServed(source: ByteSource, { path, threads, context }: Pick<SpeedPlan, 'path' | 'threads' | 'context'>): Promise<LanguageModel> {
  return openLanguageModel({ format: 'gguf', source, path }, { threads, spawn, context });
}

function spawn(): TeamWorker {
  const worker = new Worker(new URL('../../src/decoder/team.worker.ts', import.meta.url), { type: 'module' });
  const started = new Promise((resolve, reject) => {
    worker.onmessage = resolve;
    worker.onerror = reject;
  });
  return { started, postMessage: (order) => worker.postMessage(order), terminate: () => worker.terminate() };
}

/** A file that is served in ranges. */
export async function servedSource(path: string): Promise<ByteSource> {
  const head = await fetch(path, { method: 'HEAD' });
  return {
    size: Number(head.headers.get('content-length')),
    async read(start, end) {
      const response = await fetch(path, { headers: { range: `bytes=${start}-${end - 1}` } });
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
