import type { FromMirror, ToMirror } from './store-protocol';
import { type Connect, connectDirectly, type ServerBody, type ServerRequest } from './request';

/**
 * The `Connect` that asks through the sandboxed frame at the other end of a port. The frame has no access
 * to the extension; it gets an address and gives bytes, one piece each time it is asked.
 */
export function connectThroughPort(port: MessagePort): Connect {
  const waiting = new Map<number, (message: FromMirror) => void>();
  let requests = 0;
  const say = (message: ToMirror, transfer: Transferable[] = []) => port.postMessage(message, transfer);
  port.onmessage = ({ data }: MessageEvent<FromMirror>) => {
    const answer = waiting.get(data.id);
    waiting.delete(data.id);
    answer?.(data);
  };
  /** One question, one answer; an abort is told to the frame and rejects. */
  const ask = (message: ToMirror, signal: AbortSignal, transfer: Transferable[] = []) =>
    new Promise<FromMirror>((resolve, reject) => {
      signal.throwIfAborted();
      const { id } = message;
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

/** Answers at the frame's end of the port. */
export function serveMirror(port: MessagePort): void {
  const open = new Map<number, { readonly abort: AbortController; body: ServerBody | null }>();
  const say = (message: FromMirror, transfer: Transferable[] = []) => port.postMessage(message, transfer);
  const answerRequest = async (id: number, request: ServerRequest) => {
    const connection = { abort: new AbortController(), body: null as ServerBody | null };
    open.set(id, connection);
    const { body, ...answer } = await connectDirectly(request, connection.abort.signal);
    connection.body = body;
    say({ id, answer, hasBody: body !== null });
  };
  const answerPull = async (id: number, buffer: ArrayBuffer | undefined) => {
    const read = (await open.get(id)?.body?.read()) ?? null;
    const piece = read && copyInto(buffer, read);
    if (!piece) open.delete(id);
    say({ id, piece }, piece ? [piece.buffer] : []);
  };
  port.onmessage = async ({ data }: MessageEvent<ToMirror>) => {
    const { id } = data;
    try {
      if ('request' in data) await answerRequest(id, data.request);
      else if ('pull' in data) await answerPull(id, data.buffer);
      else {
        open.get(id)?.abort.abort();
        open.delete(id);
      }
    } catch {
      open.delete(id);
      say({ id, failed: true });
    }
  };
}

/** A copy that can be handed over, in the buffer that came back. The buffer behind the body stays there. */
function copyInto(buffer: ArrayBuffer = new ArrayBuffer(0), bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const room = buffer.byteLength < bytes.length ? new ArrayBuffer(bytes.buffer.byteLength) : buffer;
  const copy = new Uint8Array(room, 0, bytes.length);
  copy.set(bytes);
  return copy;
}
