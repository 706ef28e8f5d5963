import type { Connect, ServerBody } from './request';
import type { FromHubFrame, ToHubFrame } from '../store-protocol';

/** The frame does nothing that takes time. */
const confirmsWithinMs = 2_000;

/**
 * The `Connect` that asks through the sandboxed frame at the other end of a port. The frame has no access
 * to the extension; it gets an address and gives bytes, one piece each time it is asked. A frame whose process has
 * died says nothing of it: it is noticed when it does not confirm an abort. Then `onGone` is called, and every
 * question, now and later, rejects with a `TypeError`, as if the network had failed.
 */
export function connectThroughPort(port: MessagePort, onGone: () => void): Connect {
  const waiting = new Map<number, (message: FromHubFrame) => void>();
  let requests = 0;
  let heard = 0;
  let isGone = false;
  const say = (message: ToHubFrame, transfer: Transferable[] = []) => port.postMessage(message, transfer);
  const tell = (message: FromHubFrame) => {
    const answer = waiting.get(message.id);
    waiting.delete(message.id);
    answer?.(message);
  };
  port.onmessage = ({ data }: MessageEvent<FromHubFrame>) => {
    heard++;
    tell(data);
  };
  const giveUpUnlessHeardSince = (before: number) => {
    if (heard > before || isGone) return;
    isGone = true;
    onGone();
    for (const id of [...waiting.keys()]) tell({ id, failed: true });
  };
  const abortThere = (id: number) => {
    say({ id, abort: true });
    setTimeout(giveUpUnlessHeardSince, confirmsWithinMs, heard);
  };
  /** One question, one answer; an abort is told to the frame and rejects. */
  const ask = (message: ToHubFrame, signal: AbortSignal, transfer: Transferable[] = []) =>
    new Promise<FromHubFrame>((resolve, reject) => {
      signal.throwIfAborted();
      const { id } = message;
      if (isGone) return resolve({ id, failed: true });
      const abort = () => {
        abortThere(id);
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
      cancel: async () => abortThere(id),
    };
  };

  return async (request, signal) => {
    const id = ++requests;
    const message = await ask({ id, request }, signal);
    if (!('answer' in message)) throw new TypeError('no answer');
    return { ...message.answer, body: message.hasBody ? bodyOf(id, signal) : null };
  };
}
