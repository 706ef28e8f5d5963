import { connectDirectly, type ServerBody, type ServerRequest } from './request';
import type { FromHubFrame, ToHubFrame } from '../store-protocol';

/** Answers at the frame's end of the port. */
export function serveHubFrame(port: MessagePort): void {
  const open = new Map<number, { readonly abort: AbortController; body: ServerBody | null }>();
  const say = (message: FromHubFrame, transfer: Transferable[] = []) => port.postMessage(message, transfer);
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
  port.onmessage = async ({ data }: MessageEvent<ToHubFrame>) => {
    const { id } = data;
    try {
      if ('request' in data) await answerRequest(id, data.request);
      else if ('pull' in data) await answerPull(id, data.buffer);
      else {
        open.get(id)?.abort.abort();
        open.delete(id);
        say({ id, aborted: true });
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
