/**
 * Reads weights and outputs of an ONNX graph whose tensors are inside it, as raw bytes: the file of the built-in encoder.
 * Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
 */
import { fromBytes } from './byte-source';
import { graph, model, readTensorType, tensor, valueInfo } from './onnx-schema';
import { type Field, ProtobufWalker } from './protobuf-walker';

/** Types of elements that the encoder has, by their numbers in the format. */
export const elementTypes = { float32: 1, uint8: 2, int8: 3 } as const;

/** A tensor of the file: its type, its shape, and its bytes in little-endian order, not copied. */
export interface WeightTensor {
  /** One of `elementTypes`, or another number of the format. */
  readonly type: number;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** An output of the graph and its last dimension. */
export interface Output {
  readonly name: string;
  readonly columns: number;
}

export interface OnnxWeights {
  readonly weights: ReadonlyMap<string, WeightTensor>;
  readonly outputs: readonly Output[];
}

/** Throws a `StoreError` for a file that is cut off or contradicts itself. */
export async function readOnnxWeights(file: Uint8Array<ArrayBuffer>): Promise<OnnxWeights> {
  const walker = new ProtobufWalker(fromBytes(file), 'model.onnx');
  const weights = new Map<string, WeightTensor>();
  const outputs: Output[] = [];
  for await (const whole of walker.fields(0, file.length)) {
    if (whole.number !== model.graph || whole.wire !== 2) continue;
    for await (const part of walker.fields(whole.start, whole.end)) {
      if (part.number === graph.initializer) weights.set(...(await readTensor(walker, part, file)));
      if (part.number === graph.output) outputs.push(await readOutput(walker, part));
    }
  }
  return { weights, outputs };
}

async function readTensor(walker: ProtobufWalker, whole: Field, file: Uint8Array): Promise<[name: string, tensor: WeightTensor]> {
  const shape: number[] = [];
  let name = '';
  let type = 0;
  let bytes: Uint8Array = new Uint8Array();
  for await (const part of walker.fields(whole.start, whole.end)) {
    if (part.number === tensor.dimensions) for await (const size of walker.numbers(part)) shape.push(size);
    if (part.number === tensor.element && part.wire === 0) type = part.value;
    if (part.number === tensor.name && part.wire === 2) name = await walker.text(part);
    if (part.number === tensor.bytes && part.wire === 2) bytes = file.subarray(part.start, part.end);
  }
  return [name, { type, shape, bytes }];
}

async function readOutput(walker: ProtobufWalker, whole: Field): Promise<Output> {
  const { sizes } = await readTensorType(walker, whole);
  return { name: await walker.textField(whole, valueInfo.name), columns: sizes.at(-1) ?? 0 };
}
