/** Hands what the bench asks to a worker, and its answers back. */
import type { Answers, Contestant, FromContest, ToContest } from './plan';

declare global {
  var openContestant: (contestant: Contestant) => Promise<void>;
  var askContestant: (texts: readonly string[]) => Promise<Answers>;
}

const worker = new Worker(new URL('./contest.worker.ts', import.meta.url), { type: 'module' });

function exchange(message: ToContest): Promise<FromContest> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromContest>) => ('error' in data ? reject(new Error(data.error)) : resolve(data));
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(message);
  });
}

globalThis.openContestant = async (contestant) => {
  await exchange({ open: contestant });
};

globalThis.askContestant = async (texts) => {
  const said = await exchange({ ask: texts });
  if (!('told' in said)) throw new Error('The worker opened something in place of an answer.');
  return said.told;
};
