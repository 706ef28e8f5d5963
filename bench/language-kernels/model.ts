/** A language model of one checkout on one thread, its kernels timed one by one, and what bounds them. */
import type { compileKernels, forms, LanguageKernels, numberOf, openKernels, recordBytes } from '../../src/compute/open-kernels';
import { Team as OwnTeam, type Team } from '../../src/compute/team';
import type { PagePool } from '../../src/decoder/kv-cache';
import type { readNetwork } from '../../src/decoder/open-language-model';
import type { layOut, MatrixPlan, Plan } from '../../src/decoder/plan';
import type { Runner } from '../../src/decoder/runner';
import type { CachedSequence } from '../../src/decoder/sequence';
import type { formOfTensor, placeWeights } from '../../src/decoder/weights';
import type { ByteSource } from '../../src/formats/byte-source';
import { type MemoryTask, runTask, type TaskParts } from './memory-task';
import type { MemoryOrder } from './memory.worker';
import type { FormRate, KernelsPlan, KernelTime, MemoryRate, ModelTimes, PassTimes } from './plan';

/** What a checkout's decoder is made of. */
export interface DecoderParts {
  readonly compileKernels: typeof compileKernels;
  readonly forms: typeof forms;
  readonly numberOf: typeof numberOf;
  readonly openKernels: typeof openKernels;
  readonly recordBytes: typeof recordBytes;
  readonly Team: typeof Team;
  readonly PagePool: typeof PagePool;
  readonly readNetwork: typeof readNetwork;
  readonly layOut: typeof layOut;
  readonly Runner: typeof Runner;
  readonly CachedSequence: typeof CachedSequence;
  readonly formOfTensor: typeof formOfTensor;
  readonly placeWeights: typeof placeWeights;
}

/** A model that is measured a round at a time. */
export interface MeasuredModel {
  measure(): Promise<void>;
  times(): ModelTimes;
}

const wasmPage = 65_536;
const chunk = 128;
const context = 2_048;
/** Few rows and few panels, so that they lie in the nearest cache; four panels are read in turns with one row. */
const tileRows = 8;
const streams = 4;

/** What a call did, by the order in which the calls of a pass come. */
interface Call {
  readonly label: string;
  readonly bytes: number;
  readonly operations: number;
  ms: number;
}

export async function openMeasured(parts: DecoderParts, source: ByteSource, asked: KernelsPlan): Promise<MeasuredModel> {
  const { weights, network } = await parts.readNetwork({ format: 'gguf', source, path: asked.model });
  const plan = parts.layOut(network, { threads: 2, context, chunk, formOf: (name) => parts.formOfTensor(weights, name) });
  const pages = Math.ceil((plan.totalBytes + (64 << 20)) / wasmPage);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  const module = parts.compileKernels();
  const kernels = parts.openKernels(module, memory);
  await parts.placeWeights(weights, plan, kernels, memory);
  const tape: { calls: Call[] } = { calls: [] };
  const runner = new parts.Runner(plan, memory, new parts.PagePool(memory, plan.totalBytes), timed(parts, kernels, tape), new parts.Team(memory, 0, 1));

  const passes = asked.passes.map((pass) => ({ ...pass, least: [] as Call[] }));
  const starts: CachedSequence[] = [];
  for (const pass of passes) {
    const start = new parts.CachedSequence(runner);
    if (pass.context) await start.feed(idsOf(pass.context), { candidates: [0] });
    starts.push(start);
  }
  const matrices = plan.layers.flatMap(({ mixer, gate, up, down }) =>
    mixer.kind === 'attention' ? [mixer.query, mixer.key, mixer.value, mixer.output, gate, up, down] : [mixer.input, mixer.output, gate, up, down],
  );
  const samples = parts.forms.flatMap((form) => matrices.find((matrix) => matrix.form === form) ?? (plan.head.form === form ? plan.head : []));
  const rates = samples.map((matrix) => ({ matrix, one: Infinity, four: Infinity }));
  const memoryLeast = new Map<string, number>();

  return {
    async measure() {
      for (const [at, pass] of passes.entries()) {
        const sequence = starts[at]!.fork();
        tape.calls = [];
        await sequence.feed(idsOf(pass.rows), pass.rows === 1 ? {} : { candidates: [0] });
        sequence.free();
        for (const [place, call] of tape.calls.entries()) {
          const least = pass.least[place];
          if (least) least.ms = Math.min(least.ms, call.ms);
          else pass.least.push(call);
        }
      }
      for (const rate of rates) {
        roundFew(kernels, plan, rate.matrix, 1);
        rate.one = Math.min(
          rate.one,
          msOf(400, () => multiplyFew(parts, kernels, plan, rate.matrix, 1)),
        );
        roundFew(kernels, plan, rate.matrix, tileRows);
        rate.four = Math.min(
          rate.four,
          msOf(100, () => multiplyFew(parts, kernels, plan, rate.matrix, tileRows)),
        );
      }
      roundFew(kernels, plan, plan.head, 1);
      await readMemory(asked, module, memory, parts, plan, memoryLeast);
    },
    times: () => ({
      passes: passes.map(({ rows, context: behind, least }): PassTimes => ({ rows, context: behind, kernels: sumCalls(least) })),
      forms: rates.map(
        ({ matrix: { form, depth }, one, four }): FormRate => ({
          form,
          oneRow: (1_000 * streams * (depth / 32) * parts.recordBytes[form]) / one,
          fourRows: (1_000 * 2 * tileRows * depth * 8) / four,
        }),
      ),
      memory: [1, 2].map((threads): MemoryRate => {
        const bytes = headBytes(parts, plan.head);
        const rate = (task: MemoryTask) => (1_000 * bytes) / memoryLeast.get(`${task} ${threads}`)!;
        return { threads, read: rate('read'), head: rate('head') };
      }),
    }),
  };
}

/** The same kernels, each call telling how long it took: calls are short, so that of each some round was not disturbed by other programs. */
function timed(parts: DecoderParts, all: LanguageKernels, tape: { calls: Call[] }): LanguageKernels {
  const wrap =
    (name: string, run: (...values: number[]) => void) =>
    (...values: number[]) => {
      const began = performance.now();
      run(...values);
      const ms = performance.now() - began;
      tape.calls.push({ ...describe(parts, name, values), ms });
    };
  const entries = Object.entries(all).filter(([, run]) => typeof run === 'function');
  return Object.fromEntries(entries.map(([name, run]) => [name, wrap(name, run as (...values: number[]) => void)])) as unknown as LanguageKernels;
}

function describe({ forms: names, recordBytes: records }: DecoderParts, name: string, values: readonly number[]): Omit<Call, 'ms'> {
  if (name !== 'multiply') return { label: name, bytes: 0, operations: 0 };
  const [number, , , rows, , depth, , , from, to] = values as [number, number, number, number, number, number, number, number, number, number];
  const form = names[number]!;
  return { label: `${form}${to > 10_000 ? ', head' : ''}`, bytes: (to - from) * (depth / 32) * records[form], operations: 2 * rows * depth * 8 * (to - from) };
}

function sumCalls(calls: readonly Call[]): Record<string, KernelTime> {
  const sums: Record<string, KernelTime> = {};
  for (const { label, ms, bytes, operations } of calls) {
    const sum = sums[label] ?? { ms: 0, bytes: 0, operations: 0 };
    sums[label] = { ms: sum.ms + ms, bytes: sum.bytes + bytes, operations: sum.operations + operations };
  }
  return sums;
}

/** Rounds rows that a pass has left behind: speed would depend on values that are no numbers, or below the normal ones. */
function roundFew(kernels: LanguageKernels, { room }: Plan, { form, depth }: MatrixPlan, rows: number): void {
  const tile = rows === 1 ? 1 : 4;
  if (form === 'signed') kernels.roundRowsFine(room.gate, depth, tile, room.fine, room.steps, 0, rows);
  else kernels.roundRows(room.gate, depth, tile, room.rounded, room.factors, 0, rows);
}

/** One row by four panels, or few rows by one, of a matrix. */
function multiplyFew(parts: DecoderParts, kernels: LanguageKernels, { room }: Plan, { form, depth, panels, columns }: MatrixPlan, rows: number): void {
  const [values, factors] = form === 'signed' ? [room.fine, room.steps] : [room.rounded, room.factors];
  kernels.multiply(
    parts.numberOf(form),
    values,
    factors,
    rows,
    rows === 1 ? 1 : 4,
    depth,
    panels,
    0,
    0,
    rows === 1 ? streams : 1,
    room.up,
    columns,
    room.panels[0]!,
  );
}

function headBytes({ recordBytes: records }: DecoderParts, { form, depth, columns }: MatrixPlan): number {
  return (columns / 8) * (depth / 32) * records[form];
}

async function readMemory(
  { reader }: KernelsPlan,
  kernels: WebAssembly.Module,
  memory: WebAssembly.Memory,
  parts: DecoderParts,
  { head, room }: Plan,
  least: Map<string, number>,
): Promise<void> {
  const isSigned = head.form === 'signed';
  const taskParts: TaskParts = {
    memory,
    kernels,
    reader: new WebAssembly.Module(Uint8Array.from(atob(reader), (character) => character.charCodeAt(0))),
    head: { form: parts.numberOf(head.form), depth: head.depth, columns: head.columns, panels: head.panels, bytes: headBytes(parts, head) },
    room: { values: isSigned ? room.fine : room.rounded, factors: isSigned ? room.steps : room.factors, logits: room.logits, panel: room.panels[1]! },
  };
  const tasks: readonly MemoryTask[] = ['read', 'head', 'read', 'head'];
  for (const threads of [1, 2]) {
    const team = new OwnTeam(memory, 0, threads);
    const helper = threads === 2 ? await startHelper({ ...taskParts, tasks }) : null;
    for (const task of tasks) {
      team.barrier();
      const began = performance.now();
      runTask(taskParts, team, task);
      team.barrier();
      const name = `${task} ${threads}`;
      least.set(name, Math.min(least.get(name) ?? Infinity, performance.now() - began));
    }
    helper?.terminate();
  }
}

/** A second thread that follows the tasks. */
async function startHelper(order: MemoryOrder): Promise<Worker> {
  const helper = new Worker(new URL('./memory.worker.ts', import.meta.url), { type: 'module' });
  // Before it has answered to the order, this thread must not wait by looking: what it has posted would not go out.
  await new Promise((resolve, reject) => {
    helper.onmessage = resolve;
    helper.onerror = reject;
    helper.postMessage(order);
  });
  return helper;
}

function msOf(repeats: number, run: () => void): number {
  const began = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) run();
  return (performance.now() - began) / repeats;
}

/** Speed does not depend on which ids they are. */
const idsOf = (count: number): number[] => Array.from({ length: count }, (_, i) => 5 + ((i * 7_919) % 30_000));
