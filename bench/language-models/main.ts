/**
 * How fast the language models are in Chromium, beside llama.cpp, native and in WebAssembly, on the same files with as many threads, in turns:
 * and beside ONNX Runtime on the graph that hubs have, of Gemma's shape: `npm run bench:llm [-- --json] [--quick] [--threads 2] [--rounds 2] [--model gemma]
 * [--peers native,wllama,stock]`. Needs the models of `npm run models`, for the first two peers `npm ci` in bench/peers, and for the third 1.4 GB of disk and 4 of memory.
 */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasWllama, openMeasuringPage } from './in-chromium';
import { hasNative, measureNative } from './native';
import type { SpeedAnswer, SpeedPlan } from './plan';
import { type Row, rowsOf } from './rows';
import { writeStockGraph } from './stock-graph';

const models = resolve(import.meta.dirname, '../../.models');
const files = ['gemma-3-270m-q4_k_m.gguf', 'SmolLM2-135M-Instruct.Q4_1.gguf'];

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
    threads: { type: 'string', default: '2' },
    rounds: { type: 'string' },
    model: { type: 'string', default: '' },
    peers: { type: 'string', default: 'native,wllama,stock' },
  },
});
const threads = Number(values.threads);
const rounds = Number(values.rounds ?? (values.quick ? 1 : 2));
const sizes = values.quick
  ? { threads, prefill: [64], contexts: [64], steps: 8, repeats: 2, conversations: 2 }
  : { threads, prefill: [64, 256, 1_024], contexts: [64, 512], steps: 16, repeats: 2, conversations: 5 };
const isAsked = (peer: string) => values.peers.split(',').includes(peer);
/** Some peers read or write some ten tokens a second: they are asked for no more than shows it. */
const forSlow = { prefill: [64], contexts: [64], steps: 8, repeats: 1, conversations: 1 };

const say = (words: string) => console.error(words);
const rows: Row[] = [];
const page = await openMeasuringPage(models, say);
try {
  for (const file of files.filter((name) => name.toLowerCase().includes(values.model.toLowerCase()))) {
    if (existsSync(join(models, file))) rows.push(...(await measureModel(file)));
    else say(`${file} is not here: npm run models fetches it.`);
  }
} finally {
  await page.close();
}
if (values.json) console.log(JSON.stringify(rows, null, 2));
else for (const row of rows) console.log(toLine(row));

async function measureModel(file: string): Promise<Row[]> {
  const served = `/models/${file}`;
  const plan: SpeedPlan = { ...sizes, path: served };
  const answers: Record<'ours' | 'native' | 'wllama' | 'stock', SpeedAnswer[]> = { ours: [], native: [], wllama: [], stock: [] };
  for (let round = 0; round < rounds; round++) {
    say(`${file}, round ${round + 1} of ${rounds}`);
    answers.ours.push(await page.measure('ours', plan));
    if (hasNative && isAsked('native')) answers.native.push(await measureNative({ ...sizes, path: join(models, file) }));
    if (round > 0) continue;
    if (hasWllama && isAsked('wllama')) answers.wllama.push(await page.measure('wllama', { ...plan, ...forSlow }));
    if (file.startsWith('gemma') && isAsked('stock')) {
      writeStockGraph(join(models, 'stock-graph'));
      answers.stock.push(await page.measure('stock', { ...plan, ...forSlow, path: '/models/stock-graph' }));
    }
  }
  return rowsOf(`${file}, ${threads} threads (${answers.ours[0]!.build})`, answers, plan, statSync(join(models, file)).size);
}

function toLine({ what, value, unit, peer, ratio }: Row): string {
  return `${peer ? `    ${peer}` : what}: ${value.toPrecision(4)} ${unit}${ratio ? ` (ours is ${ratio.toFixed(2)} × as fast)` : ''}`;
}
