import type { GlossBrowser } from '../../scripts/extension';
import type { EngineClient } from './engine-client';
import type { Measurement } from './measurement';
import { passagesOf, sizes } from './passages';

/** Without it Chromium waits for its own time to collect garbage, up to 20 s. */
export const eagerMemoryFlag = '--enable-blink-features=ForceEagerMeasureMemory';

const mega = 1024 * 1024;

/** Bytes of the engine host and its worker, WASM included, after collecting garbage. */
async function readBytes({ devtools }: GlossBrowser): Promise<number> {
  const host = await devtools.waitForTarget('the engine host', ({ url }) => url.endsWith('/offscreen.html'));
  return Number(await devtools.evaluate(host, 'performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes)'));
}

/** What the warm engine holds, and what it has gained after `runs` more runs. */
export async function measureMemory(gloss: GlossBrowser, client: EngineClient, runs: number): Promise<Measurement[]> {
  const passages = passagesOf(sizes[1]!, 100, 20_000);
  const repeat = async (count: number) => {
    for (let done = 0; done < count; done += passages.length) await client.run(passages);
  };
  await repeat(200);
  const before = await readBytes(gloss);
  await repeat(runs);
  const after = await readBytes(gloss);
  const growth = (after - before) / 1024;
  return [
    { name: 'memory of the warm engine (host, worker, WASM)', value: before / mega, unit: 'MB', runs: 1 },
    {
      name: `growth over ${runs.toLocaleString('en')} runs`,
      value: growth,
      unit: 'kB',
      runs,
      target: 1024,
      isMet: growth <= 1024,
      note: 'after collecting garbage; less than 1 kB a run is what caches and the heap’s own noise make',
    },
  ];
}
