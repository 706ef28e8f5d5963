/**
 * The encoder's own runtime, as a backend of ONNX Runtime: transformers.js loads the model file as it loads any
 * other and hands it to us. For this one network it takes less than half the time of the general runtime in WebAssembly
 * (README, “How fast it is”), starts without its 14 MB of code, and rounds each token by its own range, which loses less
 * than one range for all.
 */
import type { Backend, InferenceSession, InferenceSessionHandler, Tensor } from 'onnxruntime-web';
import { forward } from './forward';
import { type Output, readOnnxFile } from '../formats/onnx-file';
import { compileKernels, type KernelBuild, narrowColumns, openKernels } from './open-kernels';
import { layOut, type Plan } from './plan';
import { Team } from '../compute/team';
import type { TeamOrder } from './team.worker';
import { placeWeights, shapeOf } from './weights';

/** The name that the backend is registered and asked for by. */
export const encoderBackendName = 'gloss';

/** A worker that runs team.worker.ts. */
export interface TeamWorker {
  /** Settles when it is there, or never will be. */
  readonly started: Promise<unknown>;
  postMessage(order: TeamOrder): void;
}

export interface EncoderBackendOptions {
  readonly threads: number;
  /** The kernels to run on; the best that can run here where none are named. */
  readonly build?: KernelBuild;
  /** Called for every thread but the first, which is the caller's. */
  spawn(): TeamWorker;
}

/** A backend that knows how many threads it really has: one that does not start is done without. */
export interface EncoderBackend extends Backend {
  readonly threads: number;
}

const inputNames = ['input_ids', 'attention_mask', 'token_type_ids'] as const;
const pageBytes = 65_536;

/**
 * Makes the backend; threads start with it, so that they are there when the model is. It serves one session, for as
 * long as its worker lives: a thread that waits for passes hears nothing else.
 */
export function createEncoderBackend({ threads, build, spawn }: EncoderBackendOptions): EncoderBackend {
  const others = Array.from({ length: threads - 1 }, spawn);
  let team: Promise<TeamWorker[]> | undefined = startedOf(others);
  let size = threads;
  return {
    get threads() {
      return size;
    },
    init: async () => {},
    async createInferenceSessionHandler(model) {
      if (typeof model === 'string') throw new Error('The encoder is loaded from memory, not from a path.');
      if (!team) throw new Error('The encoder serves one session.');
      const starting = team;
      team = undefined;
      const members = await starting;
      size = members.length + 1;
      return openSession(model, members, compileKernels(build));
    },
  };
}

async function startedOf(workers: readonly TeamWorker[]): Promise<TeamWorker[]> {
  const outcomes = await Promise.allSettled(workers.map(({ started }) => started));
  return workers.filter((_, i) => outcomes[i]!.status === 'fulfilled');
}

function openSession(model: Uint8Array, others: readonly TeamWorker[], module: WebAssembly.Module): InferenceSessionHandler {
  const size = others.length + 1;
  const file = readOnnxFile(model);
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
    inputNames,
    outputNames: outputs.map(({ name }) => name),
    inputMetadata: inputNames.map((name) => ({ name, isTensor: true, type: 'int64', shape: ['batch', 'tokens'] })),
    outputMetadata: outputs.map(({ name, columns }) => ({ name, isTensor: true, type: 'float32', shape: ['batch', 'tokens', columns] })),
    async run(feeds) {
      const tokens = takeInputs(feeds, plan, memory);
      team.callToPass(tokens);
      try {
        forward(kernels, plan, team, tokens);
      } catch (error) {
        team.breakUp();
        throw error;
      }
      return readOutputs(outputs, tokens, plan, memory);
    },
    startProfiling() {},
    endProfiling() {},
    dispose: async () => {},
  };
}

/** Puts one sequence of tokens where the pass reads it; returns how many there are. Throws for what the network cannot read. */
function takeInputs(feeds: Record<string, unknown>, { shape, room }: Plan, memory: WebAssembly.Memory): number {
  const [ids, mask, tokenTypes] = inputNames.map((name) => feeds[name] as Tensor) as [Tensor, Tensor, Tensor];
  const [batch, tokens] = ids.dims as [number, number];
  if (batch !== 1 || tokens === 0 || tokens > shape.positions) throw new RangeError(`The encoder reads one text of 1 to ${shape.positions} tokens.`);
  const read = ({ data }: Tensor) => Int32Array.from(data as BigInt64Array, Number);
  if (read(mask).some((isSeen) => isSeen !== 1)) throw new RangeError('The encoder takes no padding.');
  const place = (values: Int32Array, count: number, target: number) => {
    if (values.some((value) => value < 0 || value >= count)) throw new RangeError('There is no such token.');
    new Int32Array(memory.buffer, target, tokens).set(values);
  };
  place(read(ids), shape.vocabulary, room.ids);
  place(read(tokenTypes), shape.tokenTypes, room.tokenTypes);
  return tokens;
}

/** The logits of every output; the graph's outputs lie side by side in the columns, in its order. */
function readOutputs(outputs: readonly Output[], tokens: number, { room }: Plan, memory: WebAssembly.Memory): InferenceSession.OnnxValueMapType {
  const logits = new Float32Array(memory.buffer, room.logits, tokens * narrowColumns);
  let first = 0;
  const values: Record<string, Pick<Tensor, 'type' | 'data' | 'dims'>> = {};
  for (const { name, columns } of outputs) {
    const data = new Float32Array(tokens * columns);
    for (let token = 0; token < tokens; token++) {
      const row = token * narrowColumns + first;
      data.set(logits.subarray(row, row + columns), token * columns);
    }
    values[name] = { type: 'float32', data, dims: [1, tokens, columns] };
    first += columns;
  }
  // The session makes tensors of its own of them.
  return values as InferenceSession.OnnxValueMapType;
}
