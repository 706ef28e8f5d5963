import { describe, expect, it } from 'vitest';
import { StoreError } from '../../src/core/store/failure';
import { fromBlob } from '../../src/formats/byte-source';
import { inspectModel } from '../../src/families/inspect-model';
import { Bytes, tinyConfig, tinyLayout } from '../store/make-models';

/** What a look at a hostile file may cost, whatever it says. */
const limitCpuMs = 1_000;
const limitMegabytes = 300;

const magic = 0x46554747;
const texts = 8;
const list = 9;

/** Many times the same bytes, without many objects on the way: the memory that is measured should be the product's. */
function repeated(text: string, count: number): Uint8Array<ArrayBuffer> {
  const one = new TextEncoder().encode(text);
  const whole = new Uint8Array(one.length * count);
  whole.set(one);
  for (let at = one.length; at < whole.length; at *= 2) whole.copyWithin(at, 0, Math.min(at, whole.length - at));
  return whole;
}

const joined = (...parts: readonly (string | Uint8Array)[]) =>
  parts.reduce<Bytes>((whole, part) => whole.add(typeof part === 'string' ? new TextEncoder().encode(part) : part), new Bytes()).join();

/** Ten bytes a member: `"a0000000":7,`, all different and of one length. */
function manyTokens(count: number, idOf: (at: number) => number): Uint8Array<ArrayBuffer> {
  const member = '"a0000000":0000000,'.length;
  const whole = new Uint8Array(count * member - 1);
  for (let at = 0; at < count; at++) {
    const digits = String(at).padStart(7, '0');
    // Leading zeros are no JSON: spaces stand before the id.
    new TextEncoder().encodeInto(`"a${digits}":${String(idOf(at)).padStart(7, ' ')}${at < count - 1 ? ',' : ''}`, whole.subarray(at * member));
  }
  return whole;
}

const tokenizerOf = (vocab: Uint8Array, rest = '') => joined('{"model":{"vocab":{', vocab, `}${rest}}}`);
const configOf = (vocabularySize: number) => joined(JSON.stringify({ ...tinyConfig, vocab_size: vocabularySize }));
const inLayout = (changed: Readonly<Record<string, Uint8Array<ArrayBuffer>>>, kind: 'onnx' | 'safetensors' = 'onnx') =>
  new Map([...tinyLayout(kind), ...Object.entries(changed)]);

/** A GGUF header of so many lists of empty texts. */
function emptyTexts(lists: number, each: number): Uint8Array<ArrayBuffer> {
  const out = new Bytes().u32(magic).u32(3).u64(0).u64(lists);
  for (let at = 0; at < lists; at++)
    out
      .text(`k${at}`)
      .u32(list)
      .u32(texts)
      .u64(each)
      .add(new Uint8Array(8 * each));
  return out.join();
}

function longTexts(count: number, bytes: number): Uint8Array<ArrayBuffer> {
  const out = new Bytes().u32(magic).u32(3).u64(0).u64(count);
  for (let at = 0; at < count; at++) out.text(`k${at}`).u32(texts).u64(bytes).add(new Uint8Array(bytes).fill(0x41));
  return out.join();
}

/** A graph whose one list of operators is nothing but empty ones. */
function emptyNodes(count: number): Uint8Array<ArrayBuffer> {
  const bytes = count * 2;
  const length: number[] = [];
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 128)) length.push((rest % 128) | (rest >= 128 ? 128 : 0));
  return joined(Uint8Array.of(8, 8, 0x3a, ...length), repeated('\n\0', count));
}

function tensorsOf(count: number): Uint8Array<ArrayBuffer> {
  const header = joined('{', repeated(`"t":{"dtype":"F32","shape":[],"data_offsets":[0,4]},`, count), '"z":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}');
  return new Bytes().u64(header.length).add(header).add(new Uint8Array(8)).join();
}

const costly: readonly (readonly [string, () => Map<string, Uint8Array<ArrayBuffer>>, object])[] = [
  [
    'two and a half million tokens under a hundred ids',
    () => inLayout({ 'tokenizer.json': tokenizerOf(manyTokens(2_500_000, (at) => at % 100)) }),
    { code: 'bad-config', what: 'tokenizer.json' },
  ],
  [
    'two million tokens, each with a row that the configuration claims',
    () => inLayout({ 'config.json': configOf(2_000_000), 'tokenizer.json': tokenizerOf(manyTokens(2_000_000, (at) => at)) }),
    { code: 'bad-config', what: 'vocab_size' },
  ],
  [
    'two ids that are one',
    () => inLayout({ 'config.json': configOf(262_144), 'tokenizer.json': tokenizerOf(manyTokens(262_144, (at) => Math.max(1, at))) }),
    { code: 'bad-config', what: 'tokenizer.json' },
  ],
  [
    'twenty million empty merges',
    () => inLayout({ 'tokenizer.json': joined('{"model":{"vocab":{"a":0},"merges":[', repeated('[],', 20_000_000), '[]]}}') }),
    { code: 'broken-file', path: 'tokenizer.json', flaw: 'too-many' },
  ],
  [
    'a token of sixty megabytes',
    () => inLayout({ 'tokenizer.json': joined('{"model":{"vocab":{"', repeated('\\u0041', 10_000_000), '":0}}}') }),
    { code: 'broken-file', path: 'tokenizer.json', flaw: 'too-long' },
  ],
  [
    'lists in lists without end',
    () => inLayout({ 'tokenizer_config.json': joined('{"chat_template":', repeated('[', 3_000_000), repeated(']', 3_000_000), '}') }),
    { code: 'broken-file', path: 'tokenizer_config.json', flaw: 'too-many' },
  ],
  [
    'two million objects beside the template',
    () => inLayout({ 'tokenizer_config.json': joined('{"a":[', repeated('{},', 2_000_000), '{}]}') }),
    { code: 'broken-file', path: 'tokenizer_config.json', flaw: 'too-many' },
  ],
  ['thousands of lists of a thousand empty texts', () => new Map([['x.gguf', emptyTexts(4_096, 1_024)]]), { code: 'broken-file', flaw: 'too-many' }],
  ['eight lists of a million empty texts', () => new Map([['x.gguf', emptyTexts(8, 1_000_000)]]), { code: 'unknown-architecture' }],
  ['texts of sixty megabytes', () => new Map([['x.gguf', longTexts(15, 4 << 20)]]), { code: 'broken-file', flaw: 'too-long' }],
  [
    'forty megabytes of fields of two bytes',
    () => inLayout({ 'onnx/model_q4.onnx': repeated('\x10\x01', 20 << 20) }),
    { code: 'broken-file', flaw: 'too-many' },
  ],
  ['four million empty operators', () => inLayout({ 'onnx/model_q4.onnx': emptyNodes(4 << 20) }), { code: 'broken-file', flaw: 'too-many' }],
  ['a quarter of a million tensors', () => inLayout({ 'model.safetensors': tensorsOf(250_000) }, 'safetensors'), { code: 'broken-file', flaw: 'too-many' }],
];

describe('a header that is costly to read', () => {
  it.each(costly)('of %s is refused before it costs anything', async (_, make, failure) => {
    const files = new Map([...make()].map(([path, bytes]) => [path, fromBlob(new Blob([bytes]))]));
    const peak = process.resourceUsage().maxRSS;
    let thrown: unknown;
    let cpuMs = Infinity;
    // Whoever else uses the machine only ever adds to it, so one look within the limit shows that a look needs no more.
    for (let look = 0; look < 3 && cpuMs >= limitCpuMs; look++) {
      const before = process.cpuUsage();
      thrown = await inspectModel(files).catch((error: unknown) => error);
      const { user, system } = process.cpuUsage(before);
      cpuMs = Math.min(cpuMs, (user + system) / 1_000);
    }
    expect(thrown).toBeInstanceOf(StoreError);
    expect((thrown as StoreError).failure).toMatchObject(failure);
    // Time of the processor; the most memory there ever was, above what was there.
    expect(cpuMs).toBeLessThan(limitCpuMs);
    expect((process.resourceUsage().maxRSS - peak) / 1_024).toBeLessThan(limitMegabytes);
  });
});
