/** A language model under Node: its file on the disk, its threads on threads of Node. */
import { once } from 'node:events';
import { open, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LanguageModel } from '../../src/decoder/language-model';
import { openLanguageModel, type OpenOptions, type TeamWorker } from '../../src/decoder/open-language-model';
import type { ByteSource } from '../../src/formats/byte-source';

/** Node's workers do not inherit what makes TypeScript run. */
const startInTypeScript = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ tsImport }) => tsImport('./decoder-team-in-node.ts', ${JSON.stringify(import.meta.url)}))`;

/** Starts a thread of Node for a further thread of a language model. */
export function spawnDecoderInNode(): TeamWorker {
  const worker = new Worker(startInTypeScript, { eval: true });
  // Once it is there it waits for passes for ever, which must not keep the process.
  const started = once(worker, 'message').then(() => worker.unref());
  return { started, postMessage: (order) => worker.postMessage(order), terminate: () => void worker.terminate() };
}

/** A file as a source of bytes; nothing of it is held. */
export async function fileSource(path: string): Promise<ByteSource> {
  const { size } = await stat(path);
  return {
    size,
    // Opened for each piece: nobody says when the last one was read.
    async read(start, end) {
      const file = await open(path);
      try {
        const buffer = new Uint8Array(Math.max(0, Math.min(end, size) - start));
        await file.read(buffer, 0, buffer.length, start);
        return buffer;
      } finally {
        await file.close();
      }
    },
  };
}

/** Opens a GGUF file with as many threads as there are processors, four at most. */
export async function openGgufInNode(path: string, options: Partial<OpenOptions> = {}): Promise<LanguageModel> {
  const source = await fileSource(path);
  return openLanguageModel(
    { format: 'gguf', source, path: basename(path) },
    { threads: Math.min(4, availableParallelism()), spawn: spawnDecoderInNode, ...options },
  );
}
