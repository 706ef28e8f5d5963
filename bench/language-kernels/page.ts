/** Hands the plan to the worker and its answer back; called by the bench from outside. */
import type { KernelsAnswer, KernelsPlan } from './plan';

declare global {
  var measureLanguageKernels: (plan: KernelsPlan) => Promise<KernelsAnswer>;
}

globalThis.measureLanguageKernels = (plan) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./kernels.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<{ answer: KernelsAnswer } | { error: string }>) => {
      if ('answer' in data) resolve(data.answer);
      else reject(new Error(data.error));
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(plan);
  });
