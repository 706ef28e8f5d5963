/**
 * How fast the language models are in Chromium, beside llama.cpp, native and in WebAssembly, on the same files with as many threads, in turns:
 * and beside ONNX Runtime on the graph that hubs have, of Gemma's shape: `npm run bench:llm [-- --json] [--quick] [--threads 2] [--rounds 2] [--minutes 10]
 * [--model gemma] [--peers native,wllama,stock]`. Needs the models of `npm run models`, for the first two peers `npm ci` in bench/peers, and for the third 1.4 GB
 * of disk and 6 of memory. Every engine is asked in every round, in the other order in every other one; a round that would not end within the minutes is not begun.
 */
import { existsSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasWllama, openMeasuringPage } from './in-chromium';
import { hasNative, measureNative } from './native';
import type { SpeedAnswer, SpeedPlan } from './plan';
import { type Row, rowsOf } from './rows';
import { writeStockGraph } from './stock-graph';
import { verdicts } from './targets';

const models = resolve(import.meta.dirname, '../../.models');
const files = ['gemma-3-270m-q4_k_m.gguf', 'SmolLM2-135M-Instruct.Q4_1.gguf'];

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
    threads: { type: 'string', default: '2' },
    rounds: { type: 'string' },
    minutes: { type: 'string', default: '10' },
    model: { type: 'string', default: '' },
    peers: { type: 'string', default: 'native,wllama,stock' },
  },
});
const threads = Number(values.threads);
const rounds = Number(values.rounds ?? (values.quick ? 1 : 2));
const limitMs = 60_000 * Number(values.minutes);
const shared = { threads, context: 2_048 };
const sizes = values.quick
  ? { ...shared, prefill: [64], contexts: [64], steps: 8, repeats: 2, conversations: 2 }
  : { ...shared, prefill: [64, 256, 1_024], contexts: [64, 512], steps: 16, repeats: 2, conversations: 5 };
/** Some peers read or write some ten tokens a second: they are asked for no more than shows it. */
const forSlow = { prefill: [64], contexts: [64], steps: 8, repeats: 1, conversations: 1 };
const isAsked = (peer: string) => values.peers.split(',').includes(peer);
const say = (words: string) => console.error(words);

/** A model, and what has been answered about it so far. */
interface Subject {
  readonly file: string;
  readonly answers: Record<'ours' | 'native' | 'wllama' | 'stock', SpeedAnswer[]>;
}
const subjects = files
  .filter((name) => name.toLowerCase().includes(values.model.toLowerCase()))
  .filter((file) => existsSync(join(models, file)) || say(`${file} is not here: npm run models fetches it.`))
  .map((file): Subject => ({ file, answers: { ours: [], native: [], wllama: [], stock: [] } }));

// Before the clock runs: it is written once.
if (isAsked('stock') && subjects.some(({ file }) => hasStock(file))) writeStockGraph(join(models, 'stock-graph'));
const page = await openMeasuringPage(models, say);
const begun = performance.now();
try {
  let longestMs = 0;
  for (let round = 0; round < rounds && performance.now() - begun + longestMs < limitMs; round++) {
    const roundBegun = performance.now();
    for (const subject of subjects) await measureRound(subject, round);
    longestMs = Math.max(longestMs, performance.now() - roundBegun);
  }
} finally {
  await page.close();
}
say(`${((performance.now() - begun) / 60_000).toFixed(1)} minutes; load of the machine ${loadOf()}`);
const rows = subjects.flatMap(({ file, answers }) =>
  answers.ours.length === 0
    ? []
    : rowsOf(`${file}, ${threads} threads (${answers.ours[0]!.build})`, answers, { ...sizes, path: file }, statSync(join(models, file)).size),
);
if (values.json) console.log(JSON.stringify(rows, null, 2));
else for (const row of rows) console.log(toLine(row));
for (const line of verdicts(rows)) say(line);

/** Asks every engine once. */
async function measureRound({ file, answers }: Subject, round: number): Promise<void> {
  const plan: SpeedPlan = { ...sizes, path: `/models/${file}` };
  const engines: readonly [keyof typeof answers, (signal: AbortSignal) => Promise<SpeedAnswer>][] = [
    ['ours', (signal) => page.measure('ours', plan, signal)],
    ['native', (signal) => measureNative({ ...sizes, path: join(models, file) }, signal)],
    ['wllama', (signal) => page.measure('wllama', { ...plan, ...forSlow }, signal)],
    ['stock', (signal) => page.measure('stock', { ...plan, ...forSlow, path: '/models/stock-graph' }, signal)],
  ];
  const isThere = { ours: true, native: hasNative, wllama: hasWllama, stock: hasStock(file) };
  const asked = engines.filter(([engine]) => isThere[engine] && (engine === 'ours' || isAsked(engine)));
  for (const [engine, measure] of round % 2 ? asked.reverse() : asked) {
    const engineBegun = performance.now();
    const load = loadOf();
    // Threads that wait by looking can stand still for minutes where other programs want the processors: that engine has no answer then.
    const signal = AbortSignal.timeout(limitMs / 4);
    let end = '';
    try {
      answers[engine].push(await measure(signal));
    } catch (thrown) {
      // What the others have answered is not lost with it.
      end = signal.aborted ? ', given up' : `, failed: ${String(thrown).slice(0, 300)}`;
      process.exitCode = 1;
    }
    const took = `${((performance.now() - engineBegun) / 1_000).toFixed(0)} s${end}`;
    say(`round ${round + 1} of ${rounds}, ${file}, ${engine}: ${took}, load ${load} before`);
  }
}

/** The stock graph has Gemma's shape. */
function hasStock(file: string): boolean {
  return file.startsWith('gemma');
}

/** How many programs want a processor, on the average of the last minute. */
function loadOf(): string {
  return loadavg()[0]!.toFixed(1);
}

function toLine({ what, value, unit, peer, ratio }: Row): string {
  const better = unit === 'MB' ? 'as small' : 'as fast';
  return `${peer ? `    ${peer}` : what}: ${value.toPrecision(4)} ${unit}${ratio ? ` (ours is ${ratio.toFixed(2)} × ${better})` : ''}`;
}
