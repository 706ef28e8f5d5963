/** Hands a plan to a fresh worker, of ours or of the stock graph, or to wllama, and the answer back; called by the bench from outside. */
import type { Use } from './clock';
import type { SpeedAnswer, SpeedPlan } from './plan';
import type { FromWorker, ToWorker } from './serve-plan';
import { measureWllama } from './wllama';

declare global {
  var measure: (engine: Engine, plan: SpeedPlan) => Promise<SpeedAnswer>;
  /** What this page's process has used; given by the bench. */
  var readUse: () => Promise<Use>;
}

export type Engine = 'ours' | 'wllama' | 'stock';

globalThis.measure = (engine, plan) => (engine === 'wllama' ? measureWllama(plan, globalThis.readUse) : measureInWorker(engine, plan));

function measureInWorker(engine: 'ours' | 'stock', plan: SpeedPlan): Promise<SpeedAnswer> {
  return new Promise((resolve, reject) => {
    const worker = engine === 'ours' ? spawnOurs() : spawnStock();
    const post = (message: ToWorker) => worker.postMessage(message);
    worker.onmessage = async ({ data }: MessageEvent<FromWorker>) => {
      if ('ask' in data) return post({ use: await globalThis.readUse() });
      worker.terminate();
      if ('answer' in data) resolve(data.answer);
      else reject(new Error(data.error));
    };
    worker.onerror = (event) => reject(new Error(event.message));
    post({ plan });
  });
}

const spawnOurs = () => new Worker(new URL('./speed.worker.ts', import.meta.url), { type: 'module' });
const spawnStock = () => new Worker(new URL('./stock.worker.ts', import.meta.url), { type: 'module' });
