/**
 * `npm run bench:kernels`: where the built-in model's time goes, kernel by kernel, on one thread of Node; and the least that its arithmetic could take here: every product of its matrices as fast as
 * the quickest tile of them, all of it in the nearest cache, and nothing else at all.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Team } from '../src/compute/team';
import { forward } from '../src/encoder/forward';
import { compileKernels, type Kernels, openKernels } from '../src/encoder/open-kernels';
import { layOut, type MatrixPlan, type Plan } from '../src/encoder/plan';
import { placeWeights, shapeOf } from '../src/encoder/weights';
import { readOnnxWeights } from '../src/formats/onnx-weights';

// Node 20 has the instructions that browsers have, but must be told so; later ones need not, and do not know the word.
setFlagsFromString('--experimental-wasm-relaxed-simd');
const rounds = 15;
const pageBytes = 65_536;
const model = join(import.meta.dirname, '../assets/models/gloss-encoder/onnx/model_quantized.onnx');

const file = await readOnnxWeights(new Uint8Array(readFileSync(model)));
const plan = layOut(shapeOf(file), 1);
const pages = Math.ceil(plan.totalBytes / pageBytes);
const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
const kernels = openKernels(compileKernels(), memory);
placeWeights(file, plan, kernels, memory);
const team = new Team(memory, 0, 1);

const fastest = quickestTile();
console.log(`the quickest tile: ${(fastest / 1e9).toFixed(0)} GOP/s a thread`);
for (const tokens of [32, 60, 190]) {
  const spent = leastTimes(tokens);
  const total = sum(Object.values(spent));
  const operations = 2 * tokens * sum(matricesOf(plan).map(({ depth, columns }) => depth * columns));
  const attention = 4 * tokens * tokens * plan.shape.width * plan.shape.layers;
  console.log(`\n${tokens} tokens: ${total.toFixed(1)} ms`);
  for (const [name, ms] of Object.entries(spent).sort(([, one], [, other]) => other - one)) {
    const rate = name === 'multiply' ? `${(operations / ms / 1e6).toFixed(0)} GOP/s` : name === 'attend' ? `${(attention / ms / 1e6).toFixed(1)} GFLOP/s` : '';
    console.log(`  ${name.padEnd(14)} ${ms.toFixed(2).padStart(7)} ms ${((100 * ms) / total).toFixed(0).padStart(3)}%  ${rate}`);
  }
  const least = (1_000 * operations) / fastest;
  console.log(`  matrices at the speed of the quickest tile, nothing else: ${least.toFixed(1)} ms, ${((100 * least) / total).toFixed(0)}% of this`);
}

/** Milliseconds of each kernel in one pass over so many tokens, the least of all rounds. */
function leastTimes(tokens: number): Record<string, number> {
  new Int32Array(memory.buffer, plan.room.ids, tokens).set(Array.from({ length: tokens }, (_, at) => 1_000 + 37 * at));
  new Int32Array(memory.buffer, plan.room.tokenTypes, tokens).fill(0);
  const least: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    const spent: Record<string, number> = {};
    forward(timed(kernels, spent), plan, team, tokens);
    for (const [name, ms] of Object.entries(spent)) least[name] = Math.min(least[name] ?? Infinity, ms);
  }
  return least;
}

/** The same kernels, each telling how long it took. */
function timed(all: Kernels, spent: Record<string, number>): Kernels {
  const wrap =
    (name: string, run: (...values: number[]) => void) =>
    (...values: number[]) => {
      const began = performance.now();
      run(...values);
      spent[name] = (spent[name] ?? 0) + performance.now() - began;
    };
  const entries = Object.entries(all).filter(([, run]) => typeof run === 'function');
  return Object.fromEntries(entries.map(([name, run]) => [name, wrap(name, run as (...values: number[]) => void)])) as unknown as Kernels;
}

/** Operations a second of one panel by few rows, over and over: all that it reads stays in the nearest cache. */
function quickestTile(): number {
  const { room } = plan;
  const { depth, panels, scales, sums, bias, columns } = plan.layers[0]!.queryKeyValue;
  const [rows, repeats] = [16, 2_000];
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    for (let repeat = 0; repeat < repeats; repeat++) {
      kernels.multiply(room.blocks, room.steps, room.lows, rows, depth, panels, scales, sums, bias, 0, 1, room.hidden, columns);
    }
    least = Math.min(least, (performance.now() - began) / repeats);
  }
  return (1_000 * 2 * rows * depth * 8) / least;
}

function matricesOf({ layers }: Plan): MatrixPlan[] {
  return layers.flatMap(({ queryKeyValue, attended, wide, narrow }) => [queryKeyValue, attended, wide, narrow]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
