/**
 * Reads the header of a GGUF file: its metadata and where its tensors lie.
 *
 * The file may come from anywhere, so no count and no length in it is believed before it was held
 * against what the file can contain; arrays of the tokenizer are passed over, not kept.
 * Source: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
 */
import { StoreError } from '../core/store/failure';
import { ByteReader, type ByteSource } from './byte-source';
import { ggmlTypes, nameOfGgmlType } from './ggml-types';
import { checkTensorPlaces, countOf, type TensorNote } from './tensors';

/** An array of the metadata that is too long to be kept: how many items, of which type, and where in the file they lie. */
export interface CountedArray {
  readonly count: number;
  readonly isText: boolean;
  /** The number by which GGUF calls the type of its items. */
  readonly itemType: number;
  readonly start: number;
  readonly end: number;
}

/** A value of the metadata. Long arrays are only counted. */
export type GgufValue = number | boolean | string | readonly (number | string)[] | CountedArray;

/** What the header says. */
export interface GgufHeader {
  readonly version: number;
  readonly metadata: ReadonlyMap<string, GgufValue>;
  readonly tensors: readonly TensorNote[];
}

const limitHeaderBytes = 64 << 20;
const limitPairs = 4_096;
const limitTensors = 16_384;
const limitKeyBytes = 65_535;
const limitStringBytes = 4 << 20;
const limitItems = 2_000_000;
const limitKeptItems = 1_024;
/** Of all short arrays together; a model has a few, of one number for each layer. */
const limitAllKeptItems = 32_768;
/** Of all texts together, keys and names of tensors among them: a template is the longest. */
const limitAllTextBytes = 8 << 20;
const limitDimensions = 4;

const magic = 0x46554747;
const sizes = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8] as const;
const stringType = 8;
const arrayType = 9;

/** Whether a file begins as a GGUF does, whatever it is called. */
export async function startsAsGguf(source: ByteSource): Promise<boolean> {
  const bytes = await source.read(0, 4);
  return bytes.length === 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === magic;
}

/** Parses the header. Throws a `StoreError` that says what is wrong with the file. */
export async function readGguf(source: ByteSource, path: string): Promise<GgufHeader> {
  if (source.size < 24) throw new StoreError({ code: 'not-a-model' });
  const reader = new HeaderReader(source, path, limitHeaderBytes);
  if ((await reader.u32()) !== magic) throw new StoreError({ code: 'not-a-model' });
  const version = await reader.u32();
  if (version !== 2 && version !== 3) throw reader.broken('version');
  const tensorCount = await reader.u64();
  const pairCount = await reader.u64();
  if (tensorCount > limitTensors) throw reader.broken('too-many');
  if (pairCount > limitPairs) throw reader.broken('too-many');

  const metadata = new Map<string, GgufValue>();
  for (let pair = 0; pair < pairCount; pair++) {
    const key = await reader.text(limitKeyBytes);
    if (metadata.has(key)) throw reader.broken('twice');
    metadata.set(key, await readValue(reader, await reader.u32()));
  }
  const alignment = metadata.get('general.alignment') ?? 32;
  if (typeof alignment !== 'number' || alignment < 8 || alignment > 65_536 || alignment % 8 !== 0) throw reader.broken('impossible');

  const infos: { name: string; shape: number[]; typeId: number; offset: number }[] = [];
  for (let tensor = 0; tensor < tensorCount; tensor++) infos.push(await readTensorInfo(reader));
  const dataStart = Math.ceil(reader.position / alignment) * alignment;
  const tensors = infos.map(({ name, shape, typeId, offset }): TensorNote => {
    const type = ggmlTypes[typeId];
    if (!type) throw new StoreError({ code: 'unknown-quantization', name: nameOfGgmlType(typeId) });
    if (offset % alignment !== 0) throw reader.broken('misplaced');
    const row = shape.at(-1) ?? 0;
    const count = countOf(shape);
    if (!(count > 0) || row % type.blockSize !== 0) throw reader.broken('impossible');
    const start = dataStart + offset;
    return { name, shape, type: type.name, start, end: start + (count / type.blockSize) * type.blockBytes };
  });
  checkTensorPlaces(tensors, path, dataStart, source.size);
  return { version, metadata, tensors };
}

const decoder = new TextDecoder();

/** Keeps count of what is kept: single limits say nothing of thousands of them. */
class HeaderReader extends ByteReader {
  #keptItems = 0;
  #textBytes = 0;

  async text(limitBytes: number): Promise<string> {
    const length = await this.u64();
    this.#textBytes += length;
    if (length > limitBytes || this.#textBytes > limitAllTextBytes) throw this.broken('too-long');
    return decoder.decode(await this.bytes(length));
  }

  /** Throws where so many items more would be too many to keep. */
  keepItems(count: number): void {
    this.#keptItems += count;
    if (this.#keptItems > limitAllKeptItems) throw this.broken('too-many');
  }
}

async function readValue(reader: HeaderReader, type: number): Promise<GgufValue> {
  if (type === stringType) return reader.text(limitStringBytes);
  if (type === arrayType) return readArray(reader);
  return readNumber(reader, type);
}

async function readNumber(reader: HeaderReader, type: number): Promise<number | boolean> {
  switch (type) {
    case 0:
      return reader.u8();
    case 1:
      return ((await reader.u8()) << 24) >> 24;
    case 2:
    case 3: {
      const value = (await reader.u8()) | ((await reader.u8()) << 8);
      return type === 2 ? value : (value << 16) >> 16;
    }
    case 4:
      return reader.u32();
    case 5:
      return (await reader.u32()) | 0;
    case 6:
      return reader.f32();
    case 7:
      return (await reader.u8()) !== 0;
    case 10:
      return reader.u64();
    case 11:
    case 12: {
      const view = new DataView((await reader.bytes(8)).buffer);
      return type === 11 ? Number(view.getBigInt64(0, true)) : view.getFloat64(0, true);
    }
    default:
      throw reader.broken('impossible');
  }
}

/** Short arrays are kept, long ones counted; arrays of arrays are in no model that we can run. */
async function readArray(reader: HeaderReader): Promise<GgufValue> {
  const type = await reader.u32();
  const count = await reader.u64();
  if (type === arrayType || type > 12) throw reader.broken('impossible');
  if (count > limitItems) throw reader.broken('too-long');
  if (count > limitKeptItems) {
    const start = reader.position;
    if (type === stringType) await reader.skipTexts(count, limitStringBytes);
    else reader.skip(count * sizes[type]!);
    return { count, isText: type === stringType, itemType: type, start, end: reader.position };
  }
  reader.keepItems(count);
  const items: (number | string)[] = [];
  for (let item = 0; item < count; item++) items.push(type === stringType ? await reader.text(limitStringBytes) : Number(await readNumber(reader, type)));
  return items;
}

async function readTensorInfo(reader: HeaderReader) {
  const name = await reader.text(limitKeyBytes);
  const dimensions = await reader.u32();
  if (dimensions < 1 || dimensions > limitDimensions) throw reader.broken('impossible');
  const shape: number[] = [];
  // GGUF counts the dimension that varies fastest first.
  for (let at = 0; at < dimensions; at++) shape.unshift(await reader.u64());
  return { name, shape, typeId: await reader.u32(), offset: await reader.u64() };
}
