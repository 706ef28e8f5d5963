/** A worker's side of a measurement: it takes a plan, and answers. */
import { Clock, type Use } from './clock';
import type { SpeedAnswer, SpeedPlan } from './plan';

/** What the worker tells its page, and what the page answers to the question what the process has used. */
export type FromWorker = { readonly answer: SpeedAnswer } | { readonly error: string } | { readonly ask: 'use' };
export type ToWorker = { readonly plan: SpeedPlan } | { readonly use: Use };

/** Has `measure` answer the plan that comes, with a clock that asks the page: only the browser's own process knows what this one has used. */
export function servePlan(measure: (plan: SpeedPlan, clock: Clock) => Promise<SpeedAnswer>): void {
  const post = (message: FromWorker) => self.postMessage(message);
  let heard: (use: Use) => void = () => {};
  const clock = new Clock(
    () =>
      new Promise((resolve) => {
        heard = resolve;
        post({ ask: 'use' });
      }),
  );
  self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
    if ('use' in data) return heard(data.use);
    try {
      post({ answer: await measure(data.plan, clock) });
    } catch (error) {
      post({ error: String(error) });
    }
  };
}
