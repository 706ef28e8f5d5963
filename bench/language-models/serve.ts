import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
/** What makes a page cross-origin isolated, so that threads can share memory. */
const isolation = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** Folders by the names that they are served under. */
export interface ServedFolders {
  /** Files of models, in ranges. */
  readonly models: string;
  readonly [name: string]: string;
}

/** Serves a built page, and each folder under its name. Returns the address. */
export async function servePage(pages: string, { models, ...folders }: ServedFolders): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    try {
      if (path.startsWith('/models/')) {
        const file = join(models, path.slice('/models/'.length));
        const { size } = statSync(file);
        const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '');
        const [start, end] = range ? [Number(range[1]), Math.min(size - 1, Number(range[2]))] : [0, size - 1];
        response.writeHead(range ? 206 : 200, { ...isolation, 'content-length': end - start + 1, 'accept-ranges': 'bytes', 'cache-control': 'no-store' });
        if (request.method === 'HEAD') response.end();
        else createReadStream(file, { start, end }).pipe(response);
        return;
      }
      const folder = Object.entries(folders).find(([name]) => path.startsWith(`/${name}/`));
      const file = folder ? join(folder[1], path.slice(folder[0].length + 1)) : join(pages, path === '/' ? 'index.html' : path);
      const body = readFileSync(file);
      response.writeHead(200, { ...isolation, 'content-type': types[extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}
