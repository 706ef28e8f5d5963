/**
 * `npm run bench:encoder -- --baseline DIR [--rounds 5] [--json]`: what the model takes of a run, of this build beside another checkout's (0.1.0, say; built there),
 * both warm, in turns on the same passages. By the engine's own clock, the quickest and the middle of all; and processor time of the whole run.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { builtExtension, type GlossBrowser } from '../../tests/driver/extension';
import { type EngineClient, openEngineClient } from './engine-client';
import { launchForBench } from './launch';
import { readCpuMs } from './processor-time';
import { median } from './measurement';
import { passagesOf, sizes } from './passages';

const { values: wish } = parseArgs({
  options: { baseline: { type: 'string' }, rounds: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } },
});
if (!wish.baseline) throw new Error('Name another checkout with a build of its own: npm run bench:encoder -- --baseline DIR');
const baseline = resolve(wish.baseline);

/** How a checkout talks to its own engine. */
type OpenClient = (gloss: GlossBrowser) => Promise<EngineClient>;
const theirs = (await import(join(baseline, 'bench/browser/engine-client.ts'))) as { openEngineClient: OpenClient };
const builds = [
  { extension: builtExtension, open: openEngineClient as OpenClient },
  { extension: join(baseline, '.output/chrome-mv3'), open: theirs.openEngineClient },
] as const;
/** So many passages of a size are read in a round. */
const perRound = { '60 tokens': 20, '1,000 tokens': 4 } as const;
const measured = sizes.filter((size): size is (typeof sizes)[number] & { name: keyof typeof perRound } => size.name in perRound);

interface Taken {
  readonly modelMs: number[];
  readonly cpuMs: number[];
}
const taken = new Map(measured.map(({ name }) => [name, builds.map((): Taken => ({ modelMs: [], cpuMs: [] }))]));
const opened = await Promise.all(
  builds.map(async ({ extension, open }) => {
    const gloss = await launchForBench({ extension });
    return { gloss, client: await open(gloss) };
  }),
);
for (const { client } of opened) await client.run(passagesOf(sizes[1]!, 20, 5_000));
for (let round = 0; round < Number(wish.rounds); round++) {
  process.stderr.write(`round ${round + 1} …\n`);
  for (const size of measured) {
    const passages = passagesOf(size, perRound[size.name], 1 + round * 100);
    for (const at of round % 2 ? [1, 0] : [0, 1]) {
      const { gloss, client } = opened[at]!;
      const { modelMs, cpuMs } = taken.get(size.name)![at]!;
      const before = await readCpuMs(gloss, 'renderer');
      for (const timing of await client.run(passages)) modelMs.push(timing.modelMs);
      cpuMs.push(((await readCpuMs(gloss, 'renderer')) - before) / passages.length);
    }
  }
}
for (const { gloss } of opened) await gloss.close();

const rows = measured.flatMap(({ name }) => {
  const [ours, peer] = taken.get(name)! as [Taken, Taken];
  const row = (what: string, unit: string, of: (one: Taken) => number) => ({
    what: `${name}: ${what}`,
    value: of(ours),
    unit,
    peer: of(peer),
    ratio: of(ours) / of(peer),
  });
  return [
    row('the model, quickest', 'ms', ({ modelMs }) => Math.min(...modelMs)),
    row('the model, middle', 'ms', ({ modelMs }) => median(modelMs)),
    row('the whole run, processor time, least round', 'CPU ms', ({ cpuMs }) => Math.min(...cpuMs)),
  ];
});
if (wish.json) console.log(JSON.stringify(rows, null, 2));
else
  for (const { what, value, unit, peer, ratio } of rows)
    console.log(`${what.padEnd(58)} ${value.toFixed(1)} ${unit}, baseline ${peer.toFixed(1)}: ${ratio.toFixed(2)} ×`);
