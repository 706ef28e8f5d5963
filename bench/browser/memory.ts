import type { Devtools } from '../../tests/driver/devtools';
import { findEngineHost, type GlossBrowser } from '../../tests/driver/extension';
import type { EngineClient } from './engine-client';
import type { Measurement } from './measurement';
import { passagesOf, sizes } from './passages';

/** Without it Chromium waits for its own time to collect garbage, up to 20 s. */
export const eagerMemoryFlag = '--enable-blink-features=ForceEagerMeasureMemory';

const mega = 1024 * 1024;

/** Bytes of the engine host and its worker, WASM included, as Chromium estimates them; compiled code comes and goes with it. */
const readAll = 'performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes)';

/** From now on the worker's WASM memory counts by how much it grows: it can be seen from outside only when it does. */
const watchWasm = `
  globalThis.grownBytes = 0;
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (pages) {
    globalThis.grownBytes += pages * 65536;
    return grow.call(this, pages);
  };`;

/** What one script context holds after collecting garbage, bytes: its JavaScript, what Chromium keeps for it, its buffers. */
async function readHeap({ send }: Devtools, session: string): Promise<number> {
  await send('HeapProfiler.collectGarbage', {}, session);
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = (await send('Runtime.getHeapUsage', {}, session)) as Record<string, number>;
  return usedSize! + embedderHeapUsedSize! + backingStorageSize!;
}

/** Returns what tells, in bytes, what the engine host and that worker of it hold: heaps and buffers, and by how much WASM has grown since now. */
export async function watchHeld(gloss: GlossBrowser, worker: string): Promise<() => Promise<number>> {
  const { devtools } = gloss;
  const host = await findEngineHost(gloss);
  const [hostSession, workerSession] = [await devtools.attach(host), await devtools.attachToWorker(host, worker)];
  await devtools.send('Runtime.evaluate', { expression: watchWasm }, workerSession);
  return async () => {
    const grown = (await devtools.send('Runtime.evaluate', { expression: 'grownBytes' }, workerSession)).result as { value: number };
    return (await readHeap(devtools, hostSession)) + (await readHeap(devtools, workerSession)) + grown.value;
  };
}

/** What the warm engine holds, and what host and worker have gained after `runs` more runs. */
export async function measureMemory(gloss: GlossBrowser, client: EngineClient, runs: number): Promise<Measurement[]> {
  const passages = passagesOf(sizes[1]!, 100, 20_000);
  const repeat = async (count: number) => {
    for (let done = 0; done < count; done += passages.length) await client.run(passages);
  };
  await repeat(200);
  const all = Number(await gloss.devtools.evaluate(await findEngineHost(gloss), readAll));
  const read = await watchHeld(gloss, 'engine.worker');
  const before = await read();
  await repeat(runs);
  const growth = ((await read()) - before) / 1024;
  return [
    { name: 'memory of the warm engine (host, worker, WASM)', value: all / mega, unit: 'MB', runs: 1 },
    {
      name: `growth over ${runs.toLocaleString('en')} runs`,
      value: growth,
      unit: 'kB',
      runs,
      target: 1024,
      isMet: growth <= 1024,
      note: 'heaps and buffers of host and worker after collecting garbage, and pages of WASM memory',
    },
  ];
}
