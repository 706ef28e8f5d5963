import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectThroughPort } from '../../src/store/hub/hub-port';
import { serveHubFrame } from '../../src/store/hub/serve-hub-frame';

const never = new AbortController().signal;
const onGone = vi.fn();
let ports: MessageChannel[] = [];
let servers: Server[] = [];

function channel(): MessageChannel {
  const made = new MessageChannel();
  ports.push(made);
  return made;
}

/** A server that sends the first part of its answer and then nothing more. */
async function serveHalf(): Promise<string> {
  const server = createServer((_, response) => response.writeHead(200, { 'content-length': '8' }).write('half'));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

afterEach(() => {
  vi.useRealTimers();
  onGone.mockClear();
  for (const { port1, port2 } of ports) {
    port1.close();
    port2.close();
  }
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  ports = [];
  servers = [];
});

describe('the port of the frame that asks hubs', () => {
  it('brings an answer and its bytes, and an abort ends the request in the frame, which says so', async () => {
    const { port1, port2 } = channel();
    serveHubFrame(port2 as unknown as MessagePort);
    const connect = connectThroughPort(port1 as unknown as MessagePort, onGone);
    const stop = new AbortController();
    const answer = await connect({ address: await serveHalf() }, stop.signal);
    expect(answer).toMatchObject({ status: 200, contentBytes: 8 });
    expect(new TextDecoder().decode((await answer.body!.read())!)).toBe('half');
    const rest = answer.body!.read();
    const confirmed = new Promise<MessageEvent>((resolve) => port1.addEventListener('message', (event) => 'aborted' in event.data && resolve(event)));
    stop.abort();
    await expect(rest).rejects.toMatchObject({ name: 'AbortError' });
    expect((await confirmed).data).toMatchObject({ aborted: true });
    expect(onGone).not.toHaveBeenCalled();
  });

  it('is given up when the frame does not confirm an abort, with all that still waits for it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const connect = connectThroughPort(channel().port1 as unknown as MessagePort, onGone);
    const stop = new AbortController();
    const silent = connect({ address: 'https://hub.test/a' }, stop.signal);
    const waiting = connect({ address: 'https://hub.test/b' }, never);
    stop.abort();
    await expect(silent).rejects.toMatchObject({ name: 'AbortError' });
    expect(onGone).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(onGone).toHaveBeenCalledOnce();
    await expect(waiting).rejects.toThrow(TypeError);
    await expect(connect({ address: 'https://hub.test/c' }, never)).rejects.toThrow(TypeError);
  });
});
