import { FailureError } from '../core/run/failure';

/** A cancel is heard this often, unless told, wherever work asks for a breath. */
const usualTurnMs = 8;

/** How a breath is taken. */
export interface BreathOptions {
  /** So many milliseconds of work between two turns. */
  readonly turnMs?: number;
  /** What else may have to go first; waited for at each turn. */
  giveWay?(): Promise<void>;
}

/**
 * Gives the event loop a turn so that a cancel can be heard, then throws if it was. WASM inference never
 * yields by itself, and a `MessageChannel` turn costs microseconds where a timer costs milliseconds. Hundreds
 * of turns still add up to more than the rest of a short run, so work may ask as often as it likes and gets one
 * only when the last is some milliseconds ago.
 */
export function createBreath(signal: AbortSignal, { turnMs = usualTurnMs, giveWay }: BreathOptions = {}): () => Promise<void> {
  let lastTurn = performance.now();
  const stopIfAborted = () => {
    if (signal.aborted) throw new FailureError({ code: 'cancelled' });
  };
  return async () => {
    stopIfAborted();
    if (performance.now() - lastTurn < turnMs) return;
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    await giveWay?.();
    lastTurn = performance.now();
    stopIfAborted();
  };
}
