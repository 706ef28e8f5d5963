import type { Connect, ServerBody } from './request';
import type { FromHubFrame, ToHubFrame } from './store-protocol';

/**
 * The `Connect` that asks through the sandboxed frame at the other end of a port. The frame has no access
 * to the extension; it gets an address and gives bytes, one piece each time it is asked. When the frame is gone
 * (its process may die of its own), every question rejects with a `TypeError`, as if the network had failed.
 */
export function connectThroughPort(port: MessagePort): Connect {
  const waiting = new Map<number, (message: FromHubFrame) => void>();
  let requests = 0;
  let isGone = false;
  const say = (message: ToHubFrame, transfer: Transferable[] = []) => port.postMessage(message, transfer);
  const tell = (message: FromHubFrame) => {
    const answer = waiting.get(message.id);
    waiting.delete(message.id);
    answer?.(message);
  };
  port.onmessage = ({ data }: MessageEvent<FromHubFrame>) => tell(data);
  port.addEventListener('close', () => {
    isGone = true;
    for (const id of [...waiting.keys()]) tell({ id, failed: true });
  });
  /** One question, one answer; an abort is told to the frame and rejects. */
  const ask = (message: ToHubFrame, signal: AbortSignal, transfer: Transferable[] = []) =>
    new Promise<FromHubFrame>((resolve, reject) => {
      signal.throwIfAborted();
      const { id } = message;
      if (isGone) return resolve({ id, failed: true });
      const abort = () => {
        say({ id, abort: true });
        waiting.delete(id);
        reject(signal.reason);
      };
      signal.addEventListener('abort', abort, { once: true });
      waiting.set(id, (answer) => {
        signal.removeEventListener('abort', abort);
        resolve(answer);
      });
      say(message, transfer);
    });
  const bodyOf = (id: number, signal: AbortSignal): ServerBody => {
    // One buffer goes to and fro: new ones would pile up until the garbage is collected.
    let buffer: ArrayBuffer | undefined;
    return {
      async read() {
        const next = await ask({ id, pull: true, buffer }, signal, buffer ? [buffer] : []);
        if (!('piece' in next)) throw new TypeError('the connection broke');
        buffer = next.piece?.buffer;
        return next.piece;
      },
      cancel: async () => say({ id, abort: true }),
    };
  };

  return async (request, signal) => {
    const id = ++requests;
    const message = await ask({ id, request }, signal);
    if (!('answer' in message)) throw new TypeError('no answer');
    return { ...message.answer, body: message.hasBody ? bodyOf(id, signal) : null };
  };
}
