/** The encoder of one checkout on one thread, its kernels timed one by one. */
import type { Team } from '../../src/compute/team';
import type { forward } from '../../src/encoder/forward';
import type { compileKernels, Kernels, openKernels } from '../../src/encoder/open-kernels';
import type { layOut, MatrixPlan, Plan } from '../../src/encoder/plan';
import type { placeWeights, shapeOf } from '../../src/encoder/weights';
import type { cutWindows } from '../../src/encoder/windows';
import type { OnnxWeights } from '../../src/formats/onnx-weights';
import type { EncoderTimes, TextTimes } from './plan';

/** What a checkout's encoder is made of; in 0.1.0 the same under other names. */
export interface EncoderParts {
  readonly cutWindows: typeof cutWindows;
  readonly forward: typeof forward;
  readonly compileKernels: typeof compileKernels;
  readonly openKernels: typeof openKernels;
  readonly layOut: typeof layOut;
  readonly placeWeights: typeof placeWeights;
  readonly shapeOf: typeof shapeOf;
  readonly Team: typeof Team;
  readWeights(file: Uint8Array<ArrayBuffer>): OnnxWeights | Promise<OnnxWeights>;
}

const pageBytes = 65_536;
/** As the encoder cuts a text: tokens of a window without the two at its ends, and those of context on a side. */
const limitWindowTokens = 190;
const contextTokens = 24;
/** Few rows, so that they and one panel lie in the nearest cache. */
const tileRows = [8, 16, 32];
const attentionRows = [32, 64, 96];

/** Milliseconds of something, kept between rounds, the least of all. */
type Least = Record<string, number>;

/** An encoder that is measured a round at a time. */
export interface MeasuredEncoder {
  measure(): void;
  times(): EncoderTimes;
}

/** Opens the file. `texts` are lengths in tokens, a token a word. */
export async function openMeasured(parts: EncoderParts, file: Uint8Array<ArrayBuffer>, texts: readonly number[]): Promise<MeasuredEncoder> {
  const weights = await parts.readWeights(file);
  const plan = parts.layOut(parts.shapeOf(weights), 1);
  const pages = Math.ceil(plan.totalBytes / pageBytes);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  const kernels = parts.openKernels(parts.compileKernels(), memory);
  parts.placeWeights(weights, plan, kernels, memory);
  const team = new parts.Team(memory, 0, 1);

  const windowsOf = new Map(
    texts.map((tokens) => [tokens, parts.cutWindows(new Uint8Array(tokens).fill(1), limitWindowTokens, contextTokens).map(({ from, to }) => to - from + 2)]),
  );
  const least = new Map([...new Set([...windowsOf.values()].flat())].map((length): [number, Least] => [length, {}]));
  const leastOfTile: Least = {};
  const leastOfAttention: Least = {};

  /** One pass over a window; what each call of a kernel took. */
  const pass = (tokens: number): Least => {
    new Int32Array(memory.buffer, plan.room.ids, tokens).set(Array.from({ length: tokens }, (_, at) => 1_000 + 37 * at));
    new Int32Array(memory.buffer, plan.room.tokenTypes, tokens).fill(0);
    const spent: Least = {};
    parts.forward(timed(kernels, spent), plan, team, tokens);
    return spent;
  };

  return {
    measure() {
      for (const [tokens, kept] of least) keepLeast(kept, pass(tokens));
      // After the passes, so that the rows in the room are numbers that the network makes.
      for (const rows of tileRows) keepLeast(leastOfTile, { [rows]: msOf(200, () => multiplyTile(kernels, plan, rows)) });
      for (const rows of attentionRows) keepLeast(leastOfAttention, { [rows]: msOf(20, () => attendOnce(kernels, plan, rows)) });
    },
    times: () => ({
      texts: texts.map((tokens) => sumText(tokens, windowsOf.get(tokens)!, least, plan)),
      tileRate: bestRate(leastOfTile, (rows) => 2 * rows * plan.layers[0]!.queryKeyValue.depth * 8),
      attentionRate: bestRate(leastOfAttention, (rows) => 4 * rows * rows * 32),
    }),
  };
}

/**
 * The same kernels, each call telling how long it took, by its name and its place in the pass: calls are short, so that of each some round
 * was not disturbed by other programs, where a whole pass always is.
 */
function timed(all: Kernels, spent: Least): Kernels {
  let place = 0;
  const wrap =
    (name: string, run: (...values: number[]) => void) =>
    (...values: number[]) => {
      const began = performance.now();
      run(...values);
      spent[`${name} ${place++}`] = performance.now() - began;
    };
  const entries = Object.entries(all).filter(([, run]) => typeof run === 'function');
  return Object.fromEntries(entries.map(([name, run]) => [name, wrap(name, run as (...values: number[]) => void)])) as unknown as Kernels;
}

/** One panel by few rows. */
function multiplyTile(kernels: Kernels, { layers, room }: Plan, rows: number): void {
  const { depth, panels, scales, sums, bias, columns } = layers[0]!.queryKeyValue;
  kernels.multiply(room.blocks, room.steps, room.lows, rows, depth, panels, scales, sums, bias, 0, 1, room.hidden, columns);
}

function attendOnce(kernels: Kernels, { room, shape }: Plan, rows: number): void {
  kernels.attend(room.hidden, shape.width, 0, rows, rows, room.keys[0]!, room.values[0]!, room.scores[0]!, room.y);
}

function msOf(repeats: number, run: () => void): number {
  const began = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) run();
  return (performance.now() - began) / repeats;
}

function keepLeast(least: Least, spent: Least): void {
  for (const [name, ms] of Object.entries(spent)) least[name] = Math.min(least[name] ?? Infinity, ms);
}

/** The best rate over all numbers of rows. */
function bestRate(least: Least, operations: (rows: number) => number): number {
  return Math.max(...Object.entries(least).map(([rows, ms]) => (1_000 * operations(Number(rows))) / ms));
}

function sumText(tokens: number, windows: readonly number[], least: ReadonlyMap<number, Least>, { layers, shape }: Plan): TextTimes {
  const kernels: Record<string, number> = {};
  for (const length of windows) {
    for (const [call, ms] of Object.entries(least.get(length)!)) {
      const [name] = call.split(' ') as [string];
      kernels[name] = (kernels[name] ?? 0) + ms;
    }
  }
  const matrices = layers.flatMap(({ queryKeyValue, attended, wide, narrow }): MatrixPlan[] => [queryKeyValue, attended, wide, narrow]);
  const perToken = matrices.reduce((sum, { depth, columns }) => sum + 2 * depth * columns, 0);
  const sumOver = (of: (length: number) => number) => windows.reduce((sum, length) => sum + of(length), 0);
  return {
    tokens,
    windows,
    kernels,
    matrixOperations: sumOver((length) => length * perToken),
    attentionOperations: sumOver((length) => 4 * length * length * shape.width * layers.length),
  };
}
