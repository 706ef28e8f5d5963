/**
 * The encoder's own runtime, as a backend of ONNX Runtime: transformers.js loads the model file as it loads any
 * other and hands it to us. For this one network it is several times faster than the general runtime in
 * WebAssembly (README, “How fast”), starts without 14 MB of code, and rounds each token by itself, which costs less than
 * rounding all by one step.
 */
import type { Backend, InferenceSession, InferenceSessionHandler, Tensor } from 'onnxruntime-web';
import { forward } from './forward';
import { type Output, readOnnxFile } from './onnx-file';
import { compileKernels, openKernels, projectedColumns } from './open-kernels';
import { layOut, type Plan } from './plan';
import { Team } from './team';
import type { TeamOrder } from './team.worker';
import { placeWeights, shapeOf } from './weights';

/** The name that the backend is registered and asked for by. */
export const encoderBackendName = 'gloss';

/** The part of a `Worker` that a further thread needs. */
export interface TeamWorker {
  postMessage(order: TeamOrder): void;
}

export interface EncoderBackendOptions {
  readonly threads: number;
  /** Starts a worker that runs team.worker.ts; called for every thread but the first, which is the caller's. */
  spawn(): TeamWorker;
}

const inputNames = ['input_ids', 'attention_mask', 'token_type_ids'] as const;
const pageBytes = 65_536;

/** Makes the backend; threads start with it, so that they are there when the model is. */
export function createEncoderBackend({ threads, spawn }: EncoderBackendOptions): Backend {
  const others = Array.from({ length: threads - 1 }, spawn);
  return {
    init: async () => {},
    async createInferenceSessionHandler(model) {
      if (typeof model === 'string') throw new Error('The encoder is loaded from memory, not from a path.');
      return openSession(model, others);
    },
  };
}

function openSession(model: Uint8Array, others: readonly TeamWorker[]): InferenceSessionHandler {
  const size = others.length + 1;
  const file = readOnnxFile(model);
  const plan = layOut(shapeOf(file), size);
  const pages = Math.ceil(plan.totalBytes / pageBytes);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  const module = compileKernels();
  for (const [i, other] of others.entries()) other.postMessage({ module, memory, plan, index: i + 1, size });
  const kernels = openKernels(module, memory);
  placeWeights(file, plan, kernels, memory);
  const team = new Team(memory, 0, size);
  const outputNames = file.outputs.map(({ name }) => name);

  return {
    inputNames,
    outputNames,
    inputMetadata: inputNames.map((name) => ({ name, isTensor: true, type: 'int64', shape: ['batch', 'tokens'] })),
    outputMetadata: file.outputs.map(({ name, columns }) => ({ name, isTensor: true, type: 'float32', shape: ['batch', 'tokens', columns] })),
    async run(feeds) {
      const tokens = takeInputs(feeds, plan, memory);
      team.callToPass(tokens);
      forward(kernels, plan, team, tokens);
      return readOutputs(file.outputs, tokens, plan, memory);
    },
    startProfiling() {},
    endProfiling() {},
    dispose: async () => {},
  };
}

/** Puts one sequence of tokens where the pass reads it; returns how many there are. Throws for what the network cannot read. */
function takeInputs(feeds: Record<string, unknown>, { shape, room }: Plan, memory: WebAssembly.Memory): number {
  const [ids, mask, kinds] = inputNames.map((name) => feeds[name] as Tensor) as [Tensor, Tensor, Tensor];
  const [batch, tokens] = ids.dims as [number, number];
  if (batch !== 1 || tokens === 0 || tokens > shape.positions) throw new RangeError(`The encoder reads one text of 1 to ${shape.positions} tokens.`);
  const read = ({ data }: Tensor) => Int32Array.from(data as BigInt64Array, Number);
  if (read(mask).some((isSeen) => isSeen !== 1)) throw new RangeError('The encoder takes no padding.');
  const place = (values: Int32Array, count: number, target: number) => {
    if (values.some((value) => value < 0 || value >= count)) throw new RangeError('There is no such token.');
    new Int32Array(memory.buffer, target, tokens).set(values);
  };
  place(read(ids), shape.vocabulary, room.ids);
  place(read(kinds), shape.kinds, room.kinds);
  return tokens;
}

/** The logits of every output; the graph's outputs lie side by side in the columns, in its order. */
function readOutputs(outputs: readonly Output[], tokens: number, { room }: Plan, memory: WebAssembly.Memory): InferenceSession.OnnxValueMapType {
  const logits = new Float32Array(memory.buffer, room.logits, tokens * projectedColumns);
  let first = 0;
  const values: Record<string, Pick<Tensor, 'type' | 'data' | 'dims'>> = {};
  for (const { name, columns } of outputs) {
    const data = new Float32Array(tokens * columns);
    for (let token = 0; token < tokens; token++) {
      const row = token * projectedColumns + first;
      data.set(logits.subarray(row, row + columns), token * columns);
    }
    values[name] = { type: 'float32', data, dims: [1, tokens, columns] };
    first += columns;
  }
  // The session makes tensors of its own of them.
  return values as InferenceSession.OnnxValueMapType;
}
