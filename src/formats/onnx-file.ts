/**
 * Reads weights and outputs of an ONNX file that came with the extension: tensors with raw bytes, inside the
 * graph. Files of strangers go through `src/formats`, which trusts nothing.
 * Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
 */

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

export interface OnnxFile {
  readonly weights: ReadonlyMap<string, WeightTensor>;
  readonly outputs: readonly Output[];
}

/** Numbers of the fields we follow. */
const model = { graph: 7 } as const;
const graph = { initializer: 5, output: 12 } as const;
const tensor = { dimension: 1, type: 2, name: 8, bytes: 9 } as const;
const valueInfo = { name: 1, type: 2 } as const;
/** From a type to the sizes in its shape: its tensor type, the shape of that, its dimensions, the value of each. */
const pathToSizes = [1, 2, 1, 1] as const;

/** A whole number, or the bytes of a text, a message or a tensor. */
type Value = number | Uint8Array;

/** Throws a `RangeError` for a file that is cut off. */
export function readOnnxFile(file: Uint8Array): OnnxFile {
  const weights = new Map<string, WeightTensor>();
  const outputs: Output[] = [];
  for (const content of messages(readFields(file), model.graph).map(readFields)) {
    for (const initializer of messages(content, graph.initializer).map(readFields)) {
      weights.set(nameIn(initializer, tensor.name), {
        type: numbers(initializer, tensor.type)[0] ?? 0,
        shape: numbers(initializer, tensor.dimension),
        bytes: messages(initializer, tensor.bytes)[0] ?? new Uint8Array(),
      });
    }
    for (const output of messages(content, graph.output).map(readFields)) {
      let parts = messages(output, valueInfo.type);
      for (const number of pathToSizes.slice(0, -1)) parts = parts.flatMap((part) => messages(readFields(part), number));
      const sizes = parts.flatMap((part) => numbers(readFields(part), pathToSizes[3]));
      outputs.push({ name: nameIn(output, valueInfo.name), columns: sizes.at(-1) ?? 0 });
    }
  }
  return { weights, outputs };
}

/** The values of a message by the numbers of their fields. */
type Fields = ReadonlyMap<number, readonly Value[]>;

/** The messages (texts, bytes) with this number in another. */
function messages(message: Fields, number: number): Uint8Array[] {
  return (message.get(number) ?? []).filter((value) => typeof value !== 'number');
}

/** The whole numbers with this number, which come one by one or, packed, all in one. */
function numbers(message: Fields, number: number): number[] {
  return (message.get(number) ?? []).flatMap((value) => (typeof value === 'number' ? [value] : packed(value)));
}

function nameIn(message: Fields, number: number): string {
  return new TextDecoder().decode(messages(message, number)[0]);
}

function readFields(message: Uint8Array): Fields {
  const found = new Map<number, Value[]>();
  for (const [number, value] of fields(message)) {
    const values = found.get(number);
    if (values) values.push(value);
    else found.set(number, [value]);
  }
  return found;
}

function* fields(message: Uint8Array): Generator<readonly [number: number, value: Value]> {
  const reader = { message, at: 0 };
  while (reader.at < message.length) {
    const tag = readVarint(reader);
    const wire = tag & 7;
    if (wire === 0) {
      yield [tag >> 3, readVarint(reader)];
      continue;
    }
    const length = wire === 2 ? readVarint(reader) : wire === 1 ? 8 : 4;
    if (reader.at + length > message.length) throw new RangeError('The model file is cut off.');
    yield [tag >> 3, message.subarray(reader.at, reader.at + length)];
    reader.at += length;
  }
}

function packed(message: Uint8Array): number[] {
  const reader = { message, at: 0 };
  const values: number[] = [];
  while (reader.at < message.length) values.push(readVarint(reader));
  return values;
}

function readVarint(reader: { readonly message: Uint8Array; at: number }): number {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = reader.message[reader.at++];
    if (byte === undefined) throw new RangeError('The model file is cut off.');
    value += (byte & 127) * scale;
    if (byte < 128) return value;
  }
}
