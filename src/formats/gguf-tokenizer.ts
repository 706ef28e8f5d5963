import { StoreError } from '../core/store/failure';
import { pieceKinds, type TextTable, type TokenizerTables, tableOf } from './tokenizer-tables';
import type { ByteSource } from './byte-source';
import type { GgufHeader, GgufValue } from './gguf';

/**
 * Reads the tokenizer out of the metadata of a GGUF whose header was read and checked before (`readGguf`,
 * `checkGgufTokenizer`). The lists are taken from the file in one piece each; nothing but typed arrays stays.
 * Throws a `StoreError` that names what is wrong.
 * Source of names and defaults: https://github.com/ggml-org/llama.cpp/blob/master/src/llama-vocab.cpp
 */
export async function readGgufTokenizer({ metadata }: Pick<GgufHeader, 'metadata'>, source: ByteSource): Promise<TokenizerTables> {
  const value = (name: string) => metadata.get(`tokenizer.ggml.${name}`);
  const model = value('model');
  if (model !== 'llama' && model !== 'gpt2') throw wrong('model');
  const isPieces = model === 'llama';
  const pieces = await textsOf(value('tokens'), source, 'tokens');
  const count = pieces.starts.length - 1;
  const id = (name: string, fallback: number | null) => {
    const own = value(name) ?? fallback;
    return typeof own === 'number' && Number.isSafeInteger(own) && own >= 0 && own < count ? own : null;
  };
  const preTokenizer = value('pre') ?? 'gpt-2';
  const scores = value('scores');
  const merges = value('merges');
  if (typeof preTokenizer !== 'string') throw wrong('pre');
  if (!isPieces && merges === undefined) throw wrong('merges');
  if (isPieces && scores === undefined) throw wrong('scores');
  const template = metadata.get('tokenizer.chat_template');
  return {
    scheme: isPieces ? 'sentencepiece' : 'byte-level',
    pieces,
    kinds: await kindsOf(value('token_type'), source, count),
    scores: isPieces ? await scoresOf(scores, source, count) : undefined,
    merges: isPieces ? undefined : await textsOf(merges, source, 'merges'),
    preTokenizer: isPieces ? undefined : preTokenizer,
    addsSpace: isPieces && value('add_space_prefix') !== false,
    addsBos: addsBosOf(value('add_bos_token'), isPieces, preTokenizer),
    bos: id('bos_token_id', isPieces ? 1 : null),
    eos: id('eos_token_id', isPieces ? 2 : null),
    endOfTurn: id('eot_token_id', null),
    chatTemplate: typeof template === 'string' && template.trim() !== '' ? template : null,
  };
}

/** What llama.cpp takes where the file is silent: SentencePiece begins with `bos`, of the byte-level ones only Llama 3's kin. */
function addsBosOf(value: GgufValue | undefined, isPieces: boolean, preTokenizer: string): boolean {
  return typeof value === 'boolean' ? value : isPieces || preTokenizer === 'llama-bpe' || preTokenizer === 'lfm2';
}

async function textsOf(value: GgufValue | undefined, source: ByteSource, name: string): Promise<TextTable> {
  if (typeof value !== 'object') throw wrong(name);
  if (!('count' in value)) return tableOf(value.map((item) => (typeof item === 'string' ? item : raise(name))));
  if (!value.isText) throw wrong(name);
  const file = await rangeOf(value.start, value.end, source, name);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const starts = new Uint32Array(value.count + 1);
  // Each text follows its length in eight bytes; without the lengths they move together.
  let [from, to] = [0, 0];
  for (let index = 0; index < value.count; index++) {
    const length = from + 8 <= file.length ? Number(view.getBigUint64(from, true)) : Number.POSITIVE_INFINITY;
    if (from + 8 + length > file.length) throw wrong(name);
    file.copyWithin(to, from + 8, from + 8 + length);
    from += 8 + length;
    to += length;
    starts[index + 1] = to;
  }
  return { bytes: file.slice(0, to), starts };
}

async function scoresOf(value: GgufValue | undefined, source: ByteSource, count: number): Promise<Float32Array> {
  const items = await numbersOf(value, source, 'scores');
  if (items.length < count) throw wrong('scores');
  const scores = Float32Array.from(items.slice(0, count));
  if (scores.some(Number.isNaN)) throw wrong('scores');
  return scores;
}

async function kindsOf(value: GgufValue | undefined, source: ByteSource, count: number): Promise<Uint8Array> {
  if (value === undefined) return new Uint8Array(count).fill(pieceKinds.normal);
  const items = await numbersOf(value, source, 'token_type');
  if (items.length < count) throw wrong('token_type');
  return Uint8Array.from(items.slice(0, count));
}

const intType = 5;
const floatType = 6;

async function numbersOf(value: GgufValue | undefined, source: ByteSource, name: string): Promise<Float32Array | Int32Array | number[]> {
  if (typeof value !== 'object') throw wrong(name);
  if (!('count' in value)) return value.map((item) => (typeof item === 'number' ? item : raise(name)));
  if (value.itemType !== intType && value.itemType !== floatType) throw wrong(name);
  const { buffer } = (await rangeOf(value.start, value.end, source, name)).slice();
  return value.itemType === floatType ? new Float32Array(buffer) : new Int32Array(buffer);
}

async function rangeOf(start: number, end: number, source: ByteSource, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await source.read(start, end);
  if (bytes.length !== end - start) throw wrong(name);
  return bytes;
}

function raise(name: string): never {
  throw wrong(name);
}

function wrong(name: string): StoreError {
  return new StoreError({ code: 'bad-config', what: `tokenizer.ggml.${name}` });
}
