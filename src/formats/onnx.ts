/**
 * Looks into an ONNX graph as far as it must be known before it is loaded: its inputs and their shapes, the
 * operators that tell how its weights are packed, and how far its weights reach into the files beside it.
 * Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
 */
import { StoreError } from '../core/store/failure';
import type { ByteSource } from './byte-source';
import { attribute, entry, float16, functionProto, graph, model, node, readTensorType, tensor, valueInfo } from './onnx-schema';
import { type Field, ProtobufWalker } from './protobuf-walker';

/** What a graph needs and takes. */
export interface OnnxHeader {
  /** By name; null for a size that is only known when it runs. */
  readonly inputs: ReadonlyMap<string, readonly (number | null)[]>;
  readonly outputs: readonly string[];
  /** How many bytes of each file of external weights the graph uses, by its path relative to the graph. */
  readonly externalFiles: ReadonlyMap<string, number>;
  /** How its weights are packed, by its operators and the type of its state. */
  readonly quantization: string;
}

const limitExternalFiles = 1_024;
/** Inputs and outputs together; a model has two for every layer. */
const limitPorts = 8_192;
/** Graphs inside graphs, as in the branches of an If. */
const limitDepth = 8;

const isElsewhere = 1;

/** Bits of an element by the number of its type; what is missing (texts, types newer than this list) is not measured. */
const bitsPerElement: Readonly<Record<number, number>> = {
  ...{ 1: 32, 2: 8, 3: 8, 4: 16, 5: 16, 6: 32, 7: 64, 9: 8, 10: 16, 11: 64, 12: 32, 13: 64, 14: 64, 15: 128, 16: 16 },
  // 8-bit floats, 4-bit numbers, scales, 2-bit numbers.
  ...{ 17: 8, 18: 8, 19: 8, 20: 8, 21: 4, 22: 4, 23: 4, 24: 8, 25: 2, 26: 2 },
};

/** What is gathered on the way. */
interface Gathered {
  readonly inputs: Map<string, readonly (number | null)[]>;
  readonly outputs: string[];
  readonly packings: Set<string>;
  readonly external: Map<string, number>;
  hasHalfState: boolean;
}

/** Reads the graph's header. Throws a `StoreError` for what is no ONNX graph or contradicts itself. */
export async function readOnnx(source: ByteSource, path: string): Promise<OnnxHeader> {
  const walker = new ProtobufWalker(source, path);
  const found: Gathered = { inputs: new Map(), outputs: [], packings: new Set(), external: new Map(), hasHalfState: false };
  let hasVersion = false;
  let hasGraph = false;
  for await (const field of walker.fields(0, source.size)) {
    if (field.number === model.irVersion && field.wire === 0) hasVersion = true;
    if (field.wire !== 2) continue;
    if (field.number === model.graph) {
      hasGraph = true;
      await walkGraph(walker, field, found, 0);
    }
    if (field.number === model.functions) await walkFunction(walker, field, found);
  }
  if (!hasVersion || !hasGraph) throw new StoreError({ code: 'not-a-model' });
  const { inputs, outputs, external, packings, hasHalfState } = found;
  const packing = [...packings].filter((name) => name !== '').sort()[0];
  const quantization = packing ? packing + (packing === 'q4' && hasHalfState ? 'f16' : '') : hasHalfState ? 'fp16' : 'fp32';
  return { inputs, outputs, externalFiles: external, quantization };
}

async function walkFunction(walker: ProtobufWalker, whole: Field, found: Gathered): Promise<void> {
  for await (const part of walker.fields(whole.start, whole.end)) if (part.number === functionProto.node) await walkNode(walker, part, found, 0);
}

async function walkGraph(walker: ProtobufWalker, whole: Field, found: Gathered, depth: number): Promise<void> {
  if (depth > limitDepth) throw walker.broken('impossible');
  for await (const part of walker.fields(whole.start, whole.end)) {
    if (part.number === graph.node) await walkNode(walker, part, found, depth);
    if (part.number === graph.initializer) await noteTensor(walker, part, found);
    // What a graph inside the graph takes and gives is its own affair.
    if (part.number === graph.input && depth === 0) await noteInput(walker, part, found);
    if (part.number === graph.output && depth === 0) found.outputs.push(await walker.textField(part, valueInfo.name));
    if (found.inputs.size + found.outputs.length > limitPorts) throw walker.broken('too-many');
  }
}

async function noteInput(walker: ProtobufWalker, input: Field, found: Gathered): Promise<void> {
  const name = await walker.textField(input, valueInfo.name);
  const { element, sizes } = await readTensorType(walker, input);
  found.inputs.set(name, sizes);
  if (name.startsWith('past_') && element === float16) found.hasHalfState = true;
}

/** Notes how the weights of an operator are packed, and the tensors and graphs that it carries. */
async function walkNode(walker: ProtobufWalker, operator: Field, found: Gathered, depth: number): Promise<void> {
  if (operator.wire !== 2) return;
  let name = '';
  let bits = 4;
  for await (const part of walker.fields(operator.start, operator.end)) {
    if (part.wire !== 2) continue;
    if (part.number === node.operator) name = await walker.text(part);
    if (part.number === node.attribute) bits = (await walkAttribute(walker, part, found, depth)) ?? bits;
  }
  found.packings.add(packingOf(name, bits));
}

/** `q4` or `q8` for blocks, `int8` for whole rows, nothing where weights are plain. */
function packingOf(operator: string, bits: number): string {
  if (operator === 'MatMulNBits') return `q${bits}`;
  return /^(?:DynamicQuantizeMatMul|MatMulInteger(?:ToFloat)?|QLinearMatMul|DynamicQuantizeLinear)$/.test(operator) ? 'int8' : '';
}

/** The number of the attribute `bits`; null for any other. */
async function walkAttribute(walker: ProtobufWalker, whole: Field, found: Gathered, depth: number): Promise<number | null> {
  let name = '';
  let integer: number | null = null;
  for await (const part of walker.fields(whole.start, whole.end)) {
    if (part.number === attribute.integer && part.wire === 0) integer = part.value;
    if (part.wire !== 2) continue;
    if (part.number === attribute.name) name = await walker.text(part);
    if (part.number === attribute.tensor || part.number === attribute.tensors) await noteTensor(walker, part, found);
    if (part.number === attribute.graph || part.number === attribute.graphs) await walkGraph(walker, part, found, depth + 1);
  }
  return name === 'bits' ? integer : null;
}

/**
 * Notes how far a tensor reaches into a file beside the graph, if it lies in one. Tensors may share their bytes,
 * as an embedding and the head tied to it do. Refuses one whose length is not that of its shape.
 * Source: https://github.com/onnx/onnx/blob/main/docs/ExternalData.md
 */
async function noteTensor(walker: ProtobufWalker, whole: Field, { external }: Gathered): Promise<void> {
  if (whole.wire !== 2) return;
  const entries = new Map<string, string>();
  let count = 1;
  let element = 0;
  let isExternal = false;
  for await (const part of walker.fields(whole.start, whole.end)) {
    if (part.number === tensor.dimensions) for await (const size of walker.numbers(part)) count *= size;
    if (part.number === tensor.element && part.wire === 0) element = part.value;
    if (part.number === tensor.location && part.wire === 0) isExternal = part.value === isElsewhere;
    if (part.number === tensor.externalData) await noteEntry(walker, part, entries);
  }
  const file = entries.get('location');
  if (file === undefined) {
    if (isExternal) throw walker.broken('impossible');
    return;
  }
  const shapeBytes = element in bitsPerElement ? Math.ceil((count * bitsPerElement[element]!) / 8) : null;
  // To ONNX Runtime a length of 0 is one that was not said.
  const saidBytes = readCount(walker, entries.get('length')) || null;
  const end = readCount(walker, entries.get('offset')) + (saidBytes ?? shapeBytes ?? 0);
  if (!Number.isSafeInteger(end) || (saidBytes !== null && shapeBytes !== null && saidBytes !== shapeBytes)) throw walker.broken('impossible');
  external.set(file, Math.max(external.get(file) ?? 0, end));
  if (external.size > limitExternalFiles) throw walker.broken('too-many');
}

async function noteEntry(walker: ProtobufWalker, pair: Field, entries: Map<string, string>): Promise<void> {
  const key = await walker.textField(pair, entry.key);
  if (!['location', 'offset', 'length'].includes(key)) return;
  if (entries.has(key)) throw walker.broken('twice');
  entries.set(key, await walker.textField(pair, entry.value));
}

/** A number that is written as a text; 0 where it is left out. */
function readCount(walker: ProtobufWalker, written = '0'): number {
  const count = /^\d{1,16}$/.test(written) ? Number(written) : NaN;
  if (!Number.isSafeInteger(count)) throw walker.broken('impossible');
  return count;
}
