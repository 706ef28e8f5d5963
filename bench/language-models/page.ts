/** Hands a plan to a fresh worker, and its answer back; called by the bench from outside. */
import type { SpeedAnswer, SpeedPlan } from './plan';

declare global {
  var measure: (plan: SpeedPlan) => Promise<SpeedAnswer>;
}

globalThis.measure = (plan) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./speed.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<{ answer?: SpeedAnswer; error?: string }>) => {
      worker.terminate();
      if (data.answer) resolve(data.answer);
      else reject(new Error(data.error));
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(plan);
  });
