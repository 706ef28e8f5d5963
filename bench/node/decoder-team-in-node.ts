/** A further thread of a language model under Node: what a worker of the browser has, on a thread of Node. */
import { parentPort } from 'node:worker_threads';

Object.assign(globalThis, { self: globalThis, postMessage: (message: unknown) => parentPort!.postMessage(message) });
await import('../../src/decoder/team.worker');
parentPort!.on('message', (data) => self.onmessage?.(new MessageEvent('message', { data })));
