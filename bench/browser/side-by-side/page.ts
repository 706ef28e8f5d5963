/** Hands a plan to the worker in which both engines live, and its answer back; called by the bench from outside. */
import type { Answer, Plan } from './plan';

declare global {
  var compare: (plan: Plan) => Promise<Answer>;
}

const worker = new Worker(new URL('./both.worker.ts', import.meta.url), { type: 'module' });

globalThis.compare = (plan) =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(plan);
  });
