import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The browsers' own business, with or without an extension: updates, sign-in, filling of forms. The policy of Gloss's pages names none of these. */
const browsersOwn = /(?:^|\.)(?:(?:google|googleapis|gvt1|firefox|mozilla)\.com|mozilla\.(?:org|net)|firefox\.net)$/;

/** A proxy that lets nothing through and remembers which hosts were asked for, and an ear for what no proxy sees. */
export interface NetworkWatch {
  /** For `--proxy-server`; requests to this machine itself do not go over it. */
  readonly proxy: string;
  readonly asked: readonly string[];
  /** Where packets are counted that go past every proxy, as those of WebRTC do: the address of a STUN server that answers nothing. */
  readonly stun: string;
  /** UDP packets that came there. */
  readonly packets: () => number;
  close(): void;
}

/** Starts a watch on free ports. */
export async function watchNetwork(): Promise<NetworkWatch> {
  const asked: string[] = [];
  const note = (host: string) => browsersOwn.test(host) || asked.push(host);
  const server = createServer((request, response) => {
    note(new URL(request.url!).hostname);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url!.replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let packets = 0;
  const ear = createSocket('udp4', () => void packets++);
  await new Promise<void>((resolve) => ear.bind(0, '127.0.0.1', resolve));
  return {
    proxy: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stun: `stun:127.0.0.1:${ear.address().port}`,
    packets: () => packets,
    close() {
      server.close();
      ear.close();
    },
  };
}
