/** A model hub on this machine: listings, redirects to a second origin, ranges, and every way to go wrong. */
import { createHash } from 'node:crypto';
import { createServer as createHttp, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** The commit every repository stands at. */
export const commit = '0123456789abcdef0123456789abcdef01234567';

/** What happens to one request for a file instead of an answer as it should be. */
export type Fault =
  | { readonly kind: 'cut'; readonly afterBytes: number }
  | { readonly kind: 'short'; readonly afterBytes: number }
  | { readonly kind: 'stall'; readonly afterBytes: number }
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'ignores-ranges' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'claims'; readonly totalBytes: number };

/** Repositories by name, in each its files by path. */
export type Repositories = Readonly<Record<string, Readonly<Record<string, Uint8Array>>>>;

export interface HubServer {
  /** Address of the hub itself; files are redirected from there to `storeOrigin`. */
  readonly origin: string;
  readonly port: number;
  readonly storePort: number;
  /** Requests in order: paths of the hub, and of the store behind it with their ranges. */
  readonly requests: { readonly host: string; readonly path: string; readonly range?: string; readonly origin?: string }[];
  /** Faults of the next requests for files, one each. */
  readonly faults: Fault[];
  close(): void;
}

/** Starts a hub and the store it redirects to. With `tls` both speak HTTPS under a certificate nobody has signed. */
export async function startHub(repositories: Repositories, { tls = false, storeHost }: { tls?: boolean; storeHost?: string } = {}): Promise<HubServer> {
  const requests: HubServer['requests'] = [];
  const faults: Fault[] = [];
  const note = ({ url, headers }: IncomingMessage) =>
    requests.push({ host: headers.host ?? '', path: url ?? '', range: headers.range, origin: headers.origin });
  const store = await listen(tls, (request, response) => {
    note(request);
    const [, name = '', path = ''] = /^\/store\/([^?]+?)\/-\/(.+)$/.exec(decodeURIComponent(request.url ?? '')) ?? [];
    const bytes = repositories[name]?.[path];
    if (!bytes) return answer(response, 404);
    void sendFile(response, bytes, request.headers.range, faults.shift());
  });
  const storePort = portOf(store);
  const storeOrigin = storeHost ? `https://${storeHost}` : `${tls ? 'https' : 'http'}://localhost:${storePort}`;
  const hub = await listen(tls, (request, response) => {
    note(request);
    const { pathname } = new URL(request.url ?? '/', 'http://hub');
    const [, api = ''] = /^\/api\/models\/(.+)$/.exec(pathname) ?? [];
    const listing = /^(.+)\/tree\/([0-9a-f]{40})$/.exec(api);
    if (/\/revision\/main$/.test(api)) return json(response, { sha: commit });
    if (listing) {
      const files = repositories[listing[1]!];
      return files ? json(response, Object.entries(files).map(listed)) : answer(response, 404);
    }
    const [, name = '', path = ''] = /^\/(.+)\/resolve\/[0-9a-f]{40}\/(.+)$/.exec(decodeURIComponent(pathname)) ?? [];
    if (!repositories[name]?.[path]) return answer(response, 404);
    response.writeHead(302, { ...cors, location: `${storeOrigin}/store/${name}/-/${encodeURI(path)}` }).end();
  });
  const port = portOf(hub);
  return {
    origin: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    storePort,
    requests,
    faults,
    close() {
      for (const server of [hub, store]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

const cors = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Content-Range, Content-Length, Retry-After' };

async function listen(tls: boolean, handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const keys = tls ? await generate([{ name: 'commonName', value: 'hub.test' }]) : null;
  const server = keys ? createHttps({ key: keys.private, cert: keys.cert }, handle) : createHttp(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server as Server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function answer(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...cors, ...headers }).end();
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...cors, 'content-type': 'application/json' }).end(JSON.stringify(value));
}

const hashes = new WeakMap<Uint8Array, string>();

/** How the hub lists a file: large ones with their SHA-256, small ones as git does. */
function listed([path, bytes]: [string, Uint8Array]) {
  if (/\.(?:json|jinja)$/.test(path))
    return { type: 'file', path, size: bytes.length, oid: createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex') };
  const oid = hashes.get(bytes) ?? createHash('sha256').update(bytes).digest('hex');
  hashes.set(bytes, oid);
  return { type: 'file', path, size: bytes.length, oid: 'f'.repeat(40), lfs: { oid, size: bytes.length } };
}

const pieceBytes = 1 << 16;

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

async function sendFile(response: ServerResponse, whole: Uint8Array, range: string | undefined, fault: Fault | undefined): Promise<void> {
  if (fault?.kind === 'status') return answer(response, fault.status, fault.retryAfter ? { 'retry-after': fault.retryAfter } : {});
  const asked = fault?.kind === 'ignores-ranges' ? null : /^bytes=(\d+)-$/.exec(range ?? '');
  const start = asked ? Number(asked[1]) : 0;
  if (start >= whole.length) return answer(response, 416);
  const total = fault?.kind === 'claims' ? fault.totalBytes : whole.length;
  const rest = fault?.kind === 'damaged' ? Uint8Array.from(whole.subarray(start), (byte, at) => (at === 9 ? byte ^ 1 : byte)) : whole.subarray(start);
  const isShort = fault?.kind === 'short';
  // A body that is too short without a length looks to the browser as if it were whole.
  const length = isShort ? {} : { 'content-length': String(fault?.kind === 'claims' ? total - start : rest.length) };
  response.writeHead(asked ? 206 : 200, { ...cors, ...length, ...(asked && { 'content-range': `bytes ${start}-${total - 1}/${total}` }) });
  const end = fault && 'afterBytes' in fault ? Math.min(fault.afterBytes, rest.length) : rest.length;
  for (let at = 0; at < end; at += pieceBytes) {
    if (response.destroyed) return;
    const piece = rest.subarray(at, Math.min(end, at + pieceBytes));
    if (!response.write(piece)) await drained(response);
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, (piece.length / fault.bytesPerSecond) * 1_000));
  }
  if (fault?.kind === 'stall') return;
  if (fault?.kind === 'cut') {
    // What was written should arrive before the line breaks.
    setTimeout(() => response.destroy(), 100);
    return;
  }
  response.end();
}
