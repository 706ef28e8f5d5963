/** Hands a plan to a fresh worker, and its answer back; called by the bench from outside. */
import type { SpeedAnswer, SpeedPlan } from './plan';

declare global {
  var measure: (plan: SpeedPlan) => Promise<SpeedAnswer>;
}

globalThis.measure = (plan) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./speed.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<SpeedAnswer>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(plan);
  });
