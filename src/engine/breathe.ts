import { FailureError } from '../core/failure';

/**
 * Gives the event loop a turn so that a cancel can be heard, then throws if it was. WASM inference never
 * yields by itself, and a `MessageChannel` turn costs microseconds where a timer costs milliseconds.
 */
export function createBreath(signal: AbortSignal): () => Promise<void> {
  return async () => {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    if (signal.aborted) throw new FailureError({ code: 'cancelled' });
  };
}
