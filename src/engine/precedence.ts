import { isFit, type TaskRequest } from './worker-protocol';

/** Up to so many characters a run is over in a blink, and goes before a long one. */
const limitShortChars = 4_000;

/** Whether a run is short; a fit may read thousands of texts. */
export function isShortRun(request: TaskRequest): boolean {
  return !isFit(request) && request.passage.text.length <= limitShortChars;
}

/** A run's place among those in one worker. */
export interface Place {
  /** Waits while a shorter run is under way, at the latest until the signal says that this one is cancelled. */
  giveWay(): Promise<void>;
  leave(): void;
}

/**
 * Who goes first in one worker: a long run stops between two pieces of its work, windows of the model among them, for as long as a
 * short one is under way. There is at most one of each (`lane.ts`), so that a long run waits for a blink now and then, and never starves.
 */
export class Precedence {
  #shorts = 0;
  #waiting: (() => void)[] = [];

  enter(isShort: boolean, signal: AbortSignal): Place {
    if (isShort) this.#shorts++;
    return {
      giveWay: async () => {
        if (isShort) return;
        while (this.#shorts > 0 && !signal.aborted) {
          await new Promise<void>((resolve) => {
            this.#waiting.push(resolve);
            signal.addEventListener('abort', () => resolve(), { once: true });
          });
        }
      },
      leave: () => {
        if (!isShort) return;
        this.#shorts--;
        const waiting = this.#waiting;
        this.#waiting = [];
        for (const go of waiting) go();
      },
    };
  }
}
