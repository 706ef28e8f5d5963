import type { FromStore } from '@/src/store/store-protocol';

/** What waits for the user is not under way; what will go on by itself is. */
const resting = ['paused', 'failed'];

/** Passes a worker of the store on, and calls back with whether any transfer of its is under way, whenever it tells its state. */
export function followTransfers(worker: Worker, listener: (isUnderWay: boolean) => void): Worker {
  worker.addEventListener('message', ({ data }: MessageEvent<FromStore>) => {
    if (data.type === 'state') listener(data.state.transfers.some(({ phase }) => !resting.includes(phase)));
  });
  // With the worker its transfers end.
  worker.addEventListener('error', () => listener(false));
  return worker;
}
