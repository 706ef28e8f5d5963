/** Loads a model from where it is served and measures it, with threads of its own. */
import { bestBuild } from '../../src/compute/open-kernels';
import { openLanguageModel, type TeamWorker } from '../../src/decoder/open-language-model';
import type { ByteSource } from '../../src/formats/byte-source';
import type { SpeedAnswer, SpeedPlan } from './plan';
import { measureSpeed } from './speed';

function spawn(): TeamWorker {
  const worker = new Worker(new URL('../../src/decoder/team.worker.ts', import.meta.url), { type: 'module' });
  const started = new Promise((resolve, reject) => {
    worker.onmessage = resolve;
    worker.onerror = reject;
  });
  return { started, postMessage: (order) => worker.postMessage(order), terminate: () => worker.terminate() };
}

async function servedSource(path: string): Promise<ByteSource> {
  const head = await fetch(path, { method: 'HEAD' });
  return {
    size: Number(head.headers.get('content-length')),
    async read(start, end) {
      const response = await fetch(path, { headers: { range: `bytes=${start}-${end - 1}` } });
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

async function measure(plan: SpeedPlan): Promise<SpeedAnswer> {
  const start = performance.now();
  const model = await openLanguageModel({ format: 'gguf', source: await servedSource(plan.path), path: plan.path }, { threads: plan.threads, spawn });
  const loadMs = performance.now() - start;
  const speed = await measureSpeed(model, plan);
  model.close();
  return { build: bestBuild(), loadMs, weightBytes: model.memory.weights, cacheBytes: model.memory.cache, ...speed };
}

self.onmessage = async ({ data }: MessageEvent<SpeedPlan>) => {
  try {
    self.postMessage({ answer: await measure(data) });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
