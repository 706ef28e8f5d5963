/** The parts of an ONNX graph, as protobuf has them (onnx.proto), for graphs that tests and benches write themselves. */
import { message, type Part, text } from './make-models';

/** `TensorProto.DataType`. */
export const elements = { float32: 1, uint8: 2, int32: 6, int64: 7 } as const;
export type Element = keyof typeof elements;

interface Node {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** `com.microsoft` for what ONNX Runtime adds; absent for ONNX's own. */
  readonly domain?: string;
  /** Whole numbers. */
  readonly ints?: Readonly<Record<string, number>>;
  readonly floats?: Readonly<Record<string, number>>;
}

/** An operator and what it reads and writes. */
export function node({ operator, inputs, outputs, domain, ints = {}, floats = {} }: Node): Uint8Array {
  const attributes = [
    ...Object.entries(ints).map(([name, value]) => message([1, text(name)], [3, value], [20, 2])),
    // A float is a field of 32 bits, which `message` does not write.
    ...Object.entries(floats).map(([name, value]) =>
      joined(message([1, text(name)], [20, 1]), Uint8Array.of(0x15), new Uint8Array(Float32Array.of(value).buffer)),
    ),
  ];
  return message(
    ...inputs.map((input): Part => [1, text(input)]),
    ...outputs.map((output): Part => [2, text(output)]),
    [3, text(outputs[0]!)],
    [4, text(operator)],
    ...attributes.map((attribute): Part => [5, attribute]),
    ...(domain ? [[7, text(domain)] satisfies Part] : []),
  );
}

/** What a graph reads or gives; a dimension with a name is as long as what comes. */
export function value(name: string, element: Element, shape: readonly (number | string)[]): Uint8Array {
  const dimensions = message(...shape.map((one): Part => [1, typeof one === 'number' ? message([1, one]) : message([2, text(one)])]));
  return message([1, text(name)], [2, message([1, message([1, elements[element]], [2, dimensions])])]);
}

/** Weights inside the graph. */
export function tensor(name: string, element: Element, shape: readonly number[], values: Float32Array | Int32Array | BigInt64Array | Uint8Array): Uint8Array {
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return message(...shape.map((one): Part => [1, one]), [2, elements[element]], [8, text(name)], [9, raw]);
}

/** Weights in a file beside the graph. */
export function tensorBeside(name: string, element: Element, shape: readonly number[], at: { file: string; offset: number; bytes: number }): Uint8Array {
  const entry = (key: string, written: string | number) => [13, message([1, text(key)], [2, text(`${written}`)])] satisfies Part;
  const { file, offset, bytes } = at;
  return message(
    ...shape.map((one): Part => [1, one]),
    [2, elements[element]],
    [8, text(name)],
    entry('location', file),
    entry('offset', offset),
    entry('length', bytes),
    [14, 1],
  );
}

interface Graph {
  readonly name: string;
  readonly nodes: readonly Uint8Array[];
  readonly tensors: readonly Uint8Array[];
  readonly inputs: readonly Uint8Array[];
  readonly outputs: readonly Uint8Array[];
  /** Whether it holds operators of ONNX Runtime. */
  readonly hasRuntimeOperators?: boolean;
}

/** The file of a graph. */
export function onnxFile({ name, nodes, tensors, inputs, outputs, hasRuntimeOperators }: Graph): Uint8Array<ArrayBuffer> {
  const graph = message(
    ...nodes.map((one): Part => [1, one]),
    [2, text(name)],
    ...tensors.map((one): Part => [5, one]),
    ...inputs.map((one): Part => [11, one]),
    ...outputs.map((one): Part => [12, one]),
  );
  return message([1, 8], [7, graph], [8, message([2, 17])], ...(hasRuntimeOperators ? [[8, message([1, text('com.microsoft')], [2, 1])] satisfies Part] : []));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
