/**
 * How fast the language models are in Chromium, beside llama.cpp on the same files and as many threads, in turns:
 * `npm run bench:llm [-- --json] [--threads 2] [--rounds 2]`. Needs the models of `npm run models`, and for the peer `npm ci` in bench/peers.
 */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openMeasuringPage } from './in-chromium';
import { measureNative } from './native';
import type { SpeedAnswer } from './plan';

const models = resolve(import.meta.dirname, '../../.models');
const files = ['gemma-3-270m-q4_k_m.gguf', 'SmolLM2-135M-Instruct.Q4_1.gguf'];

/** One measured quantity. A ratio is ours to the peer's. */
interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: 'tokens/s' | 'ms' | 'MB' | '×';
  readonly peer?: number;
  readonly ratio?: number;
}

const { values } = parseArgs({ options: { json: { type: 'boolean' }, threads: { type: 'string', default: '2' }, rounds: { type: 'string', default: '2' } } });
const threads = Number(values.threads);
const plan = { threads, prefill: [64, 256, 1_024], contexts: [64, 512], steps: 16, repeats: 2 };

const rows: Row[] = [];
const page = await openMeasuringPage(models);
for (const file of files) {
  if (!existsSync(join(models, file))) {
    console.error(`${file} is not here: npm run models fetches it.`);
    continue;
  }
  const ours: SpeedAnswer[] = [];
  const peers: NonNullable<Awaited<ReturnType<typeof measureNative>>>[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    ours.push(await page.measure({ ...plan, path: `/models/${file}` }));
    const peer = await measureNative({ ...plan, path: join(models, file) });
    if (peer) peers.push(peer);
  }
  const fastest = (key: 'prefill' | 'decode', count: number) => {
    const best = (answers: readonly Pick<SpeedAnswer, 'prefill' | 'decode'>[]) => Math.max(...answers.map((answer) => answer[key][count]!));
    const value = best(ours);
    return { value, unit: 'tokens/s' as const, ...(peers.length && { peer: best(peers), ratio: value / best(peers) }) };
  };
  const least = (pick: (answer: SpeedAnswer) => number) => Math.min(...ours.map(pick));
  const name = `${file}, ${threads} threads (${ours[0]!.build})`;
  for (const count of plan.prefill) rows.push({ what: `${name}: prefill of ${count}`, ...fastest('prefill', count) });
  for (const count of plan.contexts) rows.push({ what: `${name}: decode at ${count}`, ...fastest('decode', count) });
  rows.push(
    { what: `${name}: decode with 64 candidates`, value: Math.max(...ours.map(({ constrained }) => constrained)), unit: 'tokens/s' },
    { what: `${name}: 60 tokens behind 200 cached`, value: least(({ cachedMs }) => cachedMs), unit: 'ms' },
    { what: `${name}: load`, value: least(({ loadMs }) => loadMs), unit: 'ms', ...(peers.length && { peer: Math.min(...peers.map(({ loadMs }) => loadMs)) }) },
    { what: `${name}: weights in memory`, value: ours[0]!.weightBytes / 1e6, unit: 'MB' },
    { what: `${name}: weights in memory, of the file`, value: ours[0]!.weightBytes / statSync(join(models, file)).size, unit: '×' },
    { what: `${name}: cache of a full sequence`, value: ours[0]!.cacheBytes / 1e6, unit: 'MB' },
  );
}
await page.close();

if (values.json) console.log(JSON.stringify(rows, null, 2));
else {
  for (const { what, value, unit, peer, ratio } of rows) {
    const beside = peer ? `  llama.cpp ${peer.toFixed(1)}${ratio ? `, ${ratio.toFixed(2)} ×` : ''}` : '';
    console.log(`${what}: ${value.toFixed(2)} ${unit}${beside}`);
  }
}
