/** Loads a model from where it is served and measures it, with threads of its own. */
import { bestBuild } from '../../src/compute/open-kernels';
import type { LanguageModel } from '../../src/decoder/language-model';
import { openLanguageModel, type TeamWorker } from '../../src/decoder/open-language-model';
import type { ByteSource } from '../../src/formats/byte-source';
import { Clock } from './clock';
import type { SpeedAnswer, SpeedPlan } from './plan';
import { measureSpeed } from './speed';

/** What the worker tells its page, and what the page answers to a question for processor time. */
export type FromWorker = { readonly answer: SpeedAnswer } | { readonly error: string } | { readonly ask: 'cpu' };
export type ToWorker = { readonly plan: SpeedPlan } | { readonly cpuMs: number };

const post = (message: FromWorker) => self.postMessage(message);
let heard: (cpuMs: number) => void = () => {};
/** Only the browser's own process knows what this one has used. */
const clock = new Clock(
  () =>
    new Promise((resolve) => {
      heard = resolve;
      post({ ask: 'cpu' });
    }),
);

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
  let model: LanguageModel | undefined;
  const load = await clock.time(async () => {
    model = await openLanguageModel({ format: 'gguf', source: await servedSource(plan.path), path: plan.path }, { threads: plan.threads, spawn });
  });
  const speed = await measureSpeed(model!, plan, clock);
  const { weights, cache } = model!.memory;
  model!.close();
  return { build: bestBuild(), load, weightBytes: weights, cacheBytes: cache, ...speed };
}

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  if ('cpuMs' in data) return heard(data.cpuMs);
  try {
    post({ answer: await measure(data.plan) });
  } catch (error) {
    post({ error: String(error) });
  }
};
