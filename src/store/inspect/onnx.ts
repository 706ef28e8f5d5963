/**
 * Looks into an ONNX graph as far as it must be known before it is loaded: its inputs, and the files
 * beside it that hold its weights. Walks the protobuf by its lengths; weights inside are passed over.
 * Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
 */
import { type Flaw, StoreError } from '../../core/store-failure';
import type { ByteSource } from './byte-source';

/** What a graph needs and takes. */
export interface OnnxHeader {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Paths of external weights, relative to the graph. */
  readonly externalFiles: readonly string[];
}

const windowBytes = 1 << 18;
const limitFields = 2_000_000;
const limitTextBytes = 4_096;

/** Numbers of the fields we follow. */
const model = { irVersion: 1, graph: 7 } as const;
const graph = { initializer: 5, input: 11, output: 12 } as const;
const tensor = { externalData: 13 } as const;
const entry = { key: 1, value: 2 } as const;
const valueInfo = { name: 1 } as const;

/** Reads the graph's header. Throws a `StoreError` for what is no ONNX graph or contradicts itself. */
export async function readOnnx(source: ByteSource, path: string): Promise<OnnxHeader> {
  const walker = new Walker(source, path);
  const inputs: string[] = [];
  const outputs: string[] = [];
  const external = new Set<string>();
  let hasVersion = false;
  let hasGraph = false;
  for await (const field of walker.fields(0, source.size)) {
    if (field.number === model.irVersion && field.wire === 0) hasVersion = true;
    if (field.number !== model.graph || field.wire !== 2) continue;
    hasGraph = true;
    for await (const part of walker.fields(field.start, field.end)) {
      if (part.number === graph.input) inputs.push(await walker.textField(part, valueInfo.name));
      if (part.number === graph.output) outputs.push(await walker.textField(part, valueInfo.name));
      if (part.number === graph.initializer) await collectExternal(walker, part, external);
    }
  }
  if (!hasVersion || !hasGraph) throw new StoreError({ code: 'not-a-model' });
  return { inputs, outputs, externalFiles: [...external] };
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
