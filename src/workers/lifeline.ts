/**
 * How the death of a worker is noticed: one that is killed or closes itself sends no event at all, but it
 * lets go of its lock, and whoever waits for the lock then knows.
 */

/** In the worker: takes the lock for as long as the worker lives. Resolves once it is held; say nothing to the outside before. */
export function holdLifeline(name: string): Promise<void> {
  return new Promise((resolve) => {
    void navigator.locks.request(name, () => {
      resolve();
      return new Promise(() => {});
    });
  });
}

/** Outside: reports the death of a worker that holds the lock as an `error` event of the worker. */
export function watchLifeline(worker: Worker, name: string): void {
  // By its first message the worker holds the lock, so ours is granted only after its death.
  worker.addEventListener('message', () => void navigator.locks.request(name, () => worker.dispatchEvent(new ErrorEvent('error'))), { once: true });
}
