import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
};

/** A server on this machine that hands out a folder and remembers every request. */
export interface PageServer {
  readonly origin: string;
  /** Paths asked for since the start, in order. */
  readonly requests: readonly string[];
  close(): void;
}

/** Serves a folder on a free local port; `headers` may add headers by path, and `more` stands at the end of every HTML page. */
export async function servePages(folder: string, headers: (path: string) => Record<string, string> = () => ({}), more = ''): Promise<PageServer> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    const file = join(folder, normalize(pathname));
    if (!file.startsWith(folder) || !existsSync(file) || pathname.endsWith('/')) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...headers(pathname) });
    response.write(readFileSync(file));
    response.end(file.endsWith('.html') ? more : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, requests, close: () => server.close() };
}
