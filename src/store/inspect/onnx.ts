/**
 * Looks into an ONNX graph as far as it must be known before it is loaded: its inputs and their shapes, the
 * operators that tell how its weights are packed, and the files beside it that hold them. Walks the protobuf by its lengths; weights inside are passed over.
 * Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
 */
import { type Flaw, StoreError } from '../../core/store-failure';
import type { ByteSource } from './byte-source';

/** What a graph needs and takes. */
export interface OnnxHeader {
  /** By name; null for a size that is only known when it runs. */
  readonly inputs: ReadonlyMap<string, readonly (number | null)[]>;
  readonly outputs: readonly string[];
  /** Paths of external weights, relative to the graph. */
  readonly externalFiles: readonly string[];
  /** How its weights are packed, by its operators and the type of its state. */
  readonly quantization: string;
}

const windowBytes = 1 << 18;
const limitFields = 2_000_000;
const limitTextBytes = 4_096;

/** Numbers of the fields we follow. */
const model = { irVersion: 1, graph: 7 } as const;
const graph = { node: 1, initializer: 5, input: 11, output: 12 } as const;
const node = { operator: 4, attribute: 5 } as const;
const attribute = { name: 1, integer: 3 } as const;
const tensor = { externalData: 13 } as const;
const entry = { key: 1, value: 2 } as const;
const valueInfo = { name: 1, type: 2 } as const;
const type = { tensor: 1 } as const;
const tensorType = { element: 1, shape: 2 } as const;
const shape = { dimension: 1 } as const;
const dimension = { value: 1 } as const;
const float16 = 10;

/** Reads the graph's header. Throws a `StoreError` for what is no ONNX graph or contradicts itself. */
export async function readOnnx(source: ByteSource, path: string): Promise<OnnxHeader> {
  const walker = new Walker(source, path);
  const inputs = new Map<string, readonly (number | null)[]>();
  const outputs: string[] = [];
  const packings = new Set<string>();
  let hasHalfState = false;
  const external = new Set<string>();
  let hasVersion = false;
  let hasGraph = false;
  for await (const field of walker.fields(0, source.size)) {
    if (field.number === model.irVersion && field.wire === 0) hasVersion = true;
    if (field.number !== model.graph || field.wire !== 2) continue;
    hasGraph = true;
    for await (const part of walker.fields(field.start, field.end)) {
      if (part.number === graph.input) {
        const name = await walker.textField(part, valueInfo.name);
        const { element, sizes } = await readTensorType(walker, part);
        inputs.set(name, sizes);
        if (name.startsWith('past_') && element === float16) hasHalfState = true;
      }
      if (part.number === graph.node) packings.add(await readPacking(walker, part));
      if (part.number === graph.output) outputs.push(await walker.textField(part, valueInfo.name));
      if (part.number === graph.initializer) await collectExternal(walker, part, external);
    }
  }
  if (!hasVersion || !hasGraph) throw new StoreError({ code: 'not-a-model' });
  const packing = [...packings].filter((name) => name !== '').sort()[0];
  const quantization = packing ? packing + (packing === 'q4' && hasHalfState ? 'f16' : '') : hasHalfState ? 'fp16' : 'fp32';
  return { inputs, outputs, externalFiles: [...external], quantization };
}

/** The element type and the sizes of an input. */
async function readTensorType(walker: Walker, input: Field): Promise<{ element: number; sizes: (number | null)[] }> {
  const sizes: (number | null)[] = [];
  let element = 0;
  for (const outer of await walker.messages(input, valueInfo.type)) {
    for (const inner of await walker.messages(outer, type.tensor)) {
      element = (await walker.numberField(inner, tensorType.element)) ?? 0;
      for (const dimensions of await walker.messages(inner, tensorType.shape)) {
        for (const one of await walker.messages(dimensions, shape.dimension)) sizes.push(await walker.numberField(one, dimension.value));
      }
    }
  }
  return { element, sizes };
}

/** How the weights of an operator are packed: `q4` or `q8` for blocks, `int8` for whole rows, nothing where they are plain. */
async function readPacking(walker: Walker, operator: Field): Promise<string> {
  const name = await walker.textField(operator, node.operator);
  if (/^(?:DynamicQuantizeMatMul|MatMulInteger(?:ToFloat)?|QLinearMatMul|DynamicQuantizeLinear)$/.test(name)) return 'int8';
  if (name !== 'MatMulNBits') return '';
  for (const one of await walker.messages(operator, node.attribute)) {
    if ((await walker.textField(one, attribute.name)) === 'bits') return `q${(await walker.numberField(one, attribute.integer)) ?? 4}`;
  }
  return 'q4';
}

async function collectExternal(walker: Walker, initializer: Field, found: Set<string>): Promise<void> {
  for await (const part of walker.fields(initializer.start, initializer.end)) {
    if (part.number !== tensor.externalData) continue;
    if ((await walker.textField(part, entry.key)) === 'location') found.add(await walker.textField(part, entry.value));
  }
}

/** One field of a message: its number, and for messages and texts where its bytes lie. */
interface Field {
  readonly number: number;
  readonly wire: number;
  readonly start: number;
  readonly end: number;
}

class Walker {
  #held = new Uint8Array(0);
  #heldFrom = 0;
  #fields = 0;

  constructor(
    readonly source: ByteSource,
    readonly path: string,
  ) {}

  /** The fields of the message in `[start, end)`. */
  async *fields(start: number, end: number): AsyncGenerator<Field, void> {
    for (let at = start; at < end; ) {
      if (++this.#fields > limitFields) throw this.#broken('too-many');
      const tag = await this.#varint(at, end);
      const number = Math.floor(tag.value / 8);
      const wire = tag.value % 8;
      let from = tag.next;
      let to: number;
      if (wire === 0) to = (await this.#varint(from, end)).next;
      else if (wire === 1) to = from + 8;
      else if (wire === 5) to = from + 4;
      else if (wire === 2) {
        const length = await this.#varint(from, end);
        from = length.next;
        to = from + length.value;
      } else throw this.#broken('impossible');
      if (number === 0 || to > end) throw at === 0 ? new StoreError({ code: 'not-a-model' }) : this.#broken('too-long');
      yield { number, wire, start: from, end: to };
      at = to;
    }
  }

  /** The messages with this number inside another. */
  async messages(message: Field, number: number): Promise<Field[]> {
    const found: Field[] = [];
    if (message.wire === 2)
      for await (const field of this.fields(message.start, message.end)) if (field.number === number && field.wire === 2) found.push(field);
    return found;
  }

  /** The first whole number with this number in a message; null where there is none. */
  async numberField(message: Field, number: number): Promise<number | null> {
    if (message.wire !== 2) return null;
    for await (const field of this.fields(message.start, message.end)) {
      if (field.number === number && field.wire === 0) return (await this.#varint(field.start, field.end)).value;
    }
    return null;
  }

  /** The first text with this number in a message; empty where there is none. */
  async textField(message: Field, number: number): Promise<string> {
    if (message.wire !== 2) return '';
    for await (const field of this.fields(message.start, message.end)) {
      if (field.number !== number || field.wire !== 2) continue;
      if (field.end - field.start > limitTextBytes) throw this.#broken('too-long');
      return new TextDecoder().decode(await this.source.read(field.start, field.end));
    }
    return '';
  }

  async #varint(at: number, end: number): Promise<{ value: number; next: number }> {
    let value = 0;
    for (let digit = 0; digit < 10; digit++) {
      if (at >= end) throw new StoreError({ code: 'cut-off', path: this.path });
      const byte = await this.#byte(at++);
      value += (byte & 0x7f) * 2 ** (7 * digit);
      if (byte < 0x80) {
        if (value > Number.MAX_SAFE_INTEGER) return { value: Number.MAX_SAFE_INTEGER, next: at };
        return { value, next: at };
      }
    }
    throw this.#broken('too-long');
  }

  async #byte(at: number): Promise<number> {
    const inside = at - this.#heldFrom;
    if (inside >= 0 && inside < this.#held.length) return this.#held[inside]!;
    this.#held = await this.source.read(at, Math.min(this.source.size, at + windowBytes));
    this.#heldFrom = at;
    if (this.#held.length === 0) throw new StoreError({ code: 'cut-off', path: this.path });
    return this.#held[0]!;
  }

  #broken(flaw: Flaw): StoreError {
    return new StoreError({ code: 'broken-file', path: this.path, flaw });
  }
}
