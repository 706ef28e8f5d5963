/** Puts the weights of a model's files where the plan wants them, a slab of rows at a time: what is held beside them stays small. */
import { blockDepth, type Form, type LanguageKernels, numberOf, panelColumns, recordBytes } from '../compute/open-kernels';
import { StoreError, toNameForSentence } from '../core/store/failure';
import type { Network, TensorName } from '../families/network';
import { readVector } from '../formats/vector';
import { findTensor, readRows, type Weights, type WeightTensor } from '../formats/weights';
import type { AttentionPlan, ConvolutionPlan, LayerPlan, MatrixPlan, Plan } from './plan';

/** How each kind of weights is kept. */
export const formOfType: Readonly<Record<string, Form>> = {
  Q4_0: 'symmetricNibbles',
  Q4_1: 'nibbles',
  Q4_K: 'nibbles',
  Q5_0: 'symmetricFives',
  Q5_1: 'fives',
  Q5_K: 'fives',
  Q6_K: 'sixes',
  Q8_0: 'signed',
  F32: 'signed',
  F16: 'signed',
  BF16: 'signed',
};

/** How a tensor's weights are kept. Throws `missing-tensor`. */
export function formOfTensor(weights: Weights, { name }: TensorName): Form {
  return formOfType[findTensor(weights, name).type.name]!;
}

/** Writes all weights into the memory. Throws a `StoreError` where a tensor is missing or has not the shape that the plan gives it; `signal` stops between slabs. */
export async function placeWeights(weights: Weights, plan: Plan, kernels: LanguageKernels, memory: WebAssembly.Memory, signal?: AbortSignal): Promise<void> {
  const { network } = plan;
  const { width, headSize, vocabulary } = network.sizes;
  const vector = async (name: TensorName | undefined, target: number, count: number) => {
    if (!name) return;
    const values = await readVector(findTensor(weights, name.name), count);
    new Float32Array(memory.buffer, target, count).set(name.plus ? values.map((value) => value + name.plus!) : values);
  };
  const matrix = async (name: TensorName, target: MatrixPlan, bias?: TensorName, rows = target.columns) => {
    await placeMatrix(findTensor(weights, name.name), name, target, rows, plan, kernels, memory, signal);
    await vector(bias, target.bias, rows);
  };

  await matrix(network.embedding, plan.embedding, undefined, vocabulary);
  if (network.head) await matrix(network.head, plan.head, undefined, vocabulary);
  await vector(network.outputNorm, plan.outputNorm, width);
  for (const [i, layer] of network.layers.entries()) {
    const target = plan.layers[i]!;
    if (layer.mixer.kind === 'attention') {
      const { query, key, value, output, queryNorm, keyNorm } = target.mixer as AttentionPlan;
      await matrix(layer.mixer.query, query, layer.mixer.biases?.query);
      await matrix(layer.mixer.key, key, layer.mixer.biases?.key);
      await matrix(layer.mixer.value, value, layer.mixer.biases?.value);
      await matrix(layer.mixer.output, output);
      await vector(layer.mixer.norms?.query, queryNorm, headSize);
      await vector(layer.mixer.norms?.key, keyNorm, headSize);
    } else {
      const { input, output, taps } = target.mixer as ConvolutionPlan;
      await matrix(layer.mixer.input, input);
      await matrix(layer.mixer.output, output);
      await placeTaps(findTensor(weights, layer.mixer.taps.name), width, taps, memory);
    }
    await placeNorms(layer, target, vector, width);
    await matrix(layer.gate, target.gate);
    await matrix(layer.up, target.up);
    await matrix(layer.down, target.down);
  }
}

async function placeNorms(
  layer: Network['layers'][number],
  target: LayerPlan,
  vector: (name: TensorName | undefined, target: number, count: number) => Promise<void>,
  width: number,
): Promise<void> {
  await vector(layer.inputNorm, target.inputNorm, width);
  await vector(layer.mixedNorm, target.mixedNorm, width);
  await vector(layer.feedForwardNorm, target.feedForwardNorm, width);
  await vector(layer.fedNorm, target.fedNorm, width);
}

/** A file holds the three taps of a channel together; the kernel takes a row per tap. */
async function placeTaps(tensor: WeightTensor, width: number, target: number, memory: WebAssembly.Memory): Promise<void> {
  if (tensor.shape[0] !== width) throw new StoreError({ code: 'wrong-shape', name: toNameForSentence(tensor.name) });
  const values = await readVector(tensor, 3 * width);
  const taps = new Float32Array(memory.buffer, target, 3 * width);
  for (let channel = 0; channel < width; channel++) for (let tap = 0; tap < 3; tap++) taps[tap * width + channel] = values[3 * channel + tap]!;
}

async function placeMatrix(
  tensor: WeightTensor,
  { pairedHeads }: TensorName,
  target: MatrixPlan,
  rows: number,
  plan: Plan,
  kernels: LanguageKernels,
  memory: WebAssembly.Memory,
  signal?: AbortSignal,
): Promise<void> {
  const { depth, columns, form, panels } = target;
  if (String(tensor.shape) !== String([rows, depth])) throw new StoreError({ code: 'wrong-shape', name: toNameForSentence(tensor.name) });
  const { slab, slabBytes } = plan.room;
  const rowBytes = (depth / tensor.type.blockSize) * tensor.type.blockBytes;
  const panelBytes = (depth / blockDepth) * recordBytes[form];
  // Rows that are put in another order stay within their head, so a slab holds whole heads.
  const part = pairedHeads ? lowestCommonMultiple(pairedHeads, panelColumns) : panelColumns;
  const slabRowsNow = Math.max(part, Math.floor(slabBytes / rowBytes / part) * part);
  const addresses = slab + slabBytes;
  const readSlab = (first: number) => readRows(tensor, first * rowBytes, Math.min(first + slabRowsNow, rows) * rowBytes);
  let coming = readSlab(0);
  for (let first = 0; first < columns; first += slabRowsNow) {
    signal?.throwIfAborted();
    const bytes = await coming;
    // While this slab is packed, the next is read; who stops before it has come does not ask what became of it.
    if (first + slabRowsNow < columns) {
      coming = readSlab(first + slabRowsNow);
      coming.catch(() => {});
    }
    new Uint8Array(memory.buffer).set(bytes, slab);
    for (let column = first; column < Math.min(first + slabRowsNow, columns); column += panelColumns) {
      const order = new Uint32Array(memory.buffer, addresses, panelColumns);
      for (let i = 0; i < panelColumns; i++) {
        const row = Math.min(rowInFile(column + i, pairedHeads), rows - 1);
        order[i] = slab + (row - first) * rowBytes;
      }
      kernels.pack(numberOf(form), tensor.kind, addresses, depth, panels + (column / panelColumns) * panelBytes);
    }
  }
}

/** Where the file holds the row of a column: within a head in pairs, the rows i and i + half are 2i and 2i + 1. */
function rowInFile(column: number, pairedHeads: number | undefined): number {
  if (!pairedHeads) return column;
  const half = pairedHeads / 2;
  const within = column % pairedHeads;
  return column - within + 2 * (within % half) + Math.floor(within / half);
}

function lowestCommonMultiple(a: number, b: number): number {
  const divisor = (x: number, y: number): number => (y ? divisor(y, x % y) : x);
  return (a / divisor(a, b)) * b;
}
