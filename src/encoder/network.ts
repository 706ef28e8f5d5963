/**
 * The encoder's network: the weights of its ONNX file in the memory of a team of threads, and a pass over them. For this
 * one network the kernels take a sixth of the time of the general runtime in WebAssembly (README, “How fast it is”),
 * start without its 14 MB of code, and round each token by its own range, which loses less than one range for all.
 */
import { Team } from '../compute/team';
import { type Output, readOnnxWeights } from '../formats/onnx-weights';
import { forward } from './forward';
import { compileKernels, type KernelBuild, narrowColumns, openKernels } from './open-kernels';
import { layOut, type Plan } from './plan';
import type { TeamOrder } from './team.worker';
import { placeWeights, shapeOf } from './weights';

/** A worker that runs team.worker.ts. */
export interface TeamWorker {
  /** Settles when it is there, or never will be. */
  readonly started: Promise<unknown>;
  postMessage(order: TeamOrder): void;
  terminate(): void;
}

export interface NetworkOptions {
  readonly threads: number;
  /** The kernels to run on; the best that can run here where none are named. */
  readonly build?: KernelBuild;
  /** Called for every thread but the first, which is the caller's. */
  spawn(): TeamWorker;
}

export interface Network {
  /** How many threads there really are: one that does not start is done without. */
  readonly threads: number;
  readonly outputs: readonly Output[];
  /**
   * The logits of every output by its name, shape [tokens, columns]. Throws a `RangeError` for ids and token types that
   * the network does not have, and an error for good when a thread has stopped.
   */
  run(ids: readonly number[], tokenTypes: readonly number[]): ReadonlyMap<string, Float32Array>;
  /** The features of a token of the last run, in three parts of the same width: from its word, from the middle of the network, from its end. Overwritten by the next run. */
  featuresOf(token: number): readonly Float32Array[];
  /** Ends the other threads, which otherwise keep the weights for as long as they wait. Nothing is to be run after it. */
  close(): void;
}

const pageBytes = 65_536;

/**
 * Starts the threads, so that they are there when the file is, and returns what makes a network of the file's bytes. Once:
 * a thread that waits for passes hears nothing else, for as long as its worker lives.
 */
export function prepareNetwork({ threads, build, spawn }: NetworkOptions): (file: Uint8Array<ArrayBuffer>) => Promise<Network> {
  let team: Promise<TeamWorker[]> | undefined = startedOf(Array.from({ length: threads - 1 }, spawn));
  return async (file) => {
    if (!team) throw new Error('A team serves one network.');
    const starting = team;
    team = undefined;
    return openNetwork(file, await starting, compileKernels(build));
  };
}

async function startedOf(workers: readonly TeamWorker[]): Promise<TeamWorker[]> {
  const outcomes = await Promise.allSettled(workers.map(({ started }) => started));
  return workers.filter((_, i) => outcomes[i]!.status === 'fulfilled');
}

async function openNetwork(bytes: Uint8Array<ArrayBuffer>, others: readonly TeamWorker[], module: WebAssembly.Module): Promise<Network> {
  const size = others.length + 1;
  const file = await readOnnxWeights(bytes);
  const plan = layOut(shapeOf(file), size);
  const pages = Math.ceil(plan.totalBytes / pageBytes);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  for (const [i, other] of others.entries()) other.postMessage({ module, memory, plan, index: i + 1, size });
  const kernels = openKernels(module, memory);
  placeWeights(file, plan, kernels, memory);
  const team = new Team(memory, 0, size);
  // Only this is kept of the file: what else refers to it would keep its 23 MB.
  const { outputs } = file;

  return {
    threads: size,
    outputs,
    run(ids, tokenTypes) {
      placeInputs(ids, tokenTypes, plan, memory);
      team.callToPass(ids.length);
      try {
        forward(kernels, plan, team, ids.length);
      } catch (error) {
        team.breakUp();
        throw error;
      }
      return readOutputs(outputs, ids.length, plan, memory);
    },
    featuresOf(token) {
      const { width } = plan.shape;
      return [...plan.room.kept, plan.room.x].map((rows) => new Float32Array(memory.buffer, rows + 4 * token * width, width));
    },
    close() {
      for (const other of others) other.terminate();
    },
  };
}

/** Puts one sequence of tokens where the pass reads it. Throws for what the network cannot read. */
function placeInputs(ids: readonly number[], tokenTypes: readonly number[], { shape, room }: Plan, memory: WebAssembly.Memory): void {
  const tokens = ids.length;
  if (tokens === 0 || tokens > shape.positions || tokenTypes.length !== tokens) {
    throw new RangeError(`The encoder reads one text of 1 to ${shape.positions} tokens.`);
  }
  const place = (values: readonly number[], count: number, target: number) => {
    if (values.some((value) => !(value >= 0 && value < count))) throw new RangeError('There is no such token.');
    new Int32Array(memory.buffer, target, tokens).set(values);
  };
  place(ids, shape.vocabulary, room.ids);
  place(tokenTypes, shape.tokenTypes, room.tokenTypes);
}

/** The logits of every output; the graph's outputs lie side by side in the columns, in its order. */
function readOutputs(outputs: readonly Output[], tokens: number, { room }: Plan, memory: WebAssembly.Memory): Map<string, Float32Array> {
  const logits = new Float32Array(memory.buffer, room.logits, tokens * narrowColumns);
  let first = 0;
  const values = new Map<string, Float32Array>();
  for (const { name, columns } of outputs) {
    const rows = new Float32Array(tokens * columns);
    for (let token = 0; token < tokens; token++) {
      const row = token * narrowColumns + first;
      rows.set(logits.subarray(row, row + columns), token * columns);
    }
    values.set(name, rows);
    first += columns;
  }
  return values;
}
