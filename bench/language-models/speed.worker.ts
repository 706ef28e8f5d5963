/** Loads a model from where it is served and measures it, with threads of its own. */
import { bestBuild } from '../../src/compute/open-kernels';
import type { LanguageModel } from '../../src/decoder/language-model';
import { openLanguageModel, type TeamWorker } from '../../src/decoder/open-language-model';
import type { ByteSource } from '../../src/formats/byte-source';
import { servePlan } from './serve-plan';
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

servePlan(async (plan, clock) => {
  const before = await clock.held();
  let model: LanguageModel | undefined;
  const load = await clock.time(async () => {
    model = await openLanguageModel(
      { format: 'gguf', source: await servedSource(plan.path), path: plan.path },
      { threads: plan.threads, spawn, context: plan.context },
    );
  });
  const speed = await measureSpeed(model!, plan, clock);
  const heldBytes = (await clock.held()) - before;
  const { weights, cache } = model!.memory;
  model!.close();
  return { build: bestBuild(), load, heldBytes, weightBytes: weights, cacheBytes: cache, ...speed };
});
