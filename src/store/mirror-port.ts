import type { FromMirror, ToMirror } from './store-protocol';
import { type Connect, connectDirectly } from './request';

/**
 * The `Connect` that asks through the sandboxed frame at the other end of a port. The frame has no access
 * to the extension; it gets an address and gives a stream of bytes.
 */
export function connectThroughPort(port: MessagePort): Connect {
  const waiting = new Map<number, (message: FromMirror) => void>();
  let requests = 0;
  port.onmessage = ({ data }: MessageEvent<FromMirror>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  const say = (message: ToMirror) => port.postMessage(message);
  return (request, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const id = ++requests;
      signal.addEventListener('abort', () => {
        say({ id, abort: true });
        waiting.delete(id);
        reject(signal.reason);
      });
      waiting.set(id, (message) => ('answer' in message ? resolve(message.answer) : reject(new TypeError('no answer'))));
      say({ id, request });
    });
}

/** Answers at the frame's end of the port. */
export function serveMirror(port: MessagePort): void {
  const aborts = new Map<number, AbortController>();
  const say = (message: FromMirror, transfer: Transferable[] = []) => port.postMessage(message, transfer);
  port.onmessage = async ({ data }: MessageEvent<ToMirror>) => {
    if ('abort' in data) {
      aborts.get(data.id)?.abort();
      aborts.delete(data.id);
      return;
    }
    const abort = new AbortController();
    aborts.set(data.id, abort);
    try {
      const answer = await connectDirectly(data.request, abort.signal);
      say({ id: data.id, answer }, answer.body ? [answer.body] : []);
    } catch {
      say({ id: data.id, failed: true });
    }
  };
}
