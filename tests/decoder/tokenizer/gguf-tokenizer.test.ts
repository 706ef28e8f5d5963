import { describe, expect, it } from 'vitest';
import { readGgufTokenizer } from '../../../src/formats/gguf-tokenizer';
import { fromBlob } from '../../../src/formats/byte-source';
import { readGguf } from '../../../src/formats/gguf';
import { type Meta, writeGguf } from '../../store/make-models';

async function read(metadata: Readonly<Record<string, Meta>>) {
  const source = fromBlob(new Blob([writeGguf(Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`tokenizer.${name}`, value])), [])]));
  return readGgufTokenizer(await readGguf(source, 'made.gguf'), source);
}
const textsOf = ({ bytes, starts }: { bytes: Uint8Array; starts: Uint32Array }) =>
  Array.from(starts.subarray(1), (end, index) => new TextDecoder().decode(bytes.subarray(starts[index], end)));

const few = { 'ggml.model': 'gpt2', 'ggml.pre': 'smollm', 'ggml.tokens': ['a', 'b', 'ab'], 'ggml.merges': ['a b'], 'ggml.token_type': [3, 1, 1] };
const many = Array.from({ length: 3_000 }, (_, index) => `piece ${index} \u2581`);

describe('the tokenizer in a GGUF', () => {
  it('is read from short lists', async () => {
    const tables = await read({ ...few, 'ggml.bos_token_id': 1, 'ggml.eos_token_id': 9, chat_template: ' ' });
    expect(textsOf(tables.pieces)).toEqual(['a', 'b', 'ab']);
    expect([...tables.kinds]).toEqual([3, 1, 1]);
    expect(textsOf(tables.merges!)).toEqual(['a b']);
    // An id without a piece is none, and an empty template is none.
    expect(tables).toMatchObject({ scheme: 'byte-level', preTokenizer: 'smollm', bos: 1, eos: null, addsBos: false, chatTemplate: null });
  });

  it('is read from long lists, where the header only noted their places', async () => {
    const tables = await read({ 'ggml.model': 'llama', 'ggml.tokens': many, 'ggml.scores': many.map((_, index) => 5_000 - index) });
    expect(textsOf(tables.pieces)).toEqual(many);
    expect(tables.scores?.[2_999]).toBe(2_001);
    expect(tables.kinds[17]).toBe(1);
    expect(tables).toMatchObject({ scheme: 'sentencepiece', addsSpace: true, addsBos: true, bos: 1, eos: 2 });
  });

  it.each<[string, Readonly<Record<string, Meta>>]>([
    ['ggml.model', { ...few, 'ggml.model': 'rwkv' }],
    ['ggml.tokens', { ...few, 'ggml.tokens': [1, 2, 3] }],
    ['ggml.tokens', { ...few, 'ggml.tokens': many.map((_, index) => index) }],
    ['ggml.token_type', { ...few, 'ggml.token_type': [1] }],
    ['ggml.merges', { 'ggml.model': 'gpt2', 'ggml.tokens': ['a'] }],
    ['ggml.scores', { 'ggml.model': 'llama', 'ggml.tokens': many }],
    ['ggml.scores', { 'ggml.model': 'llama', 'ggml.tokens': many, 'ggml.scores': many }],
  ])('is refused by name where %s is wrong', async (name, metadata) => {
    await expect(read(metadata)).rejects.toMatchObject({ failure: { code: 'bad-config', what: `tokenizer.${name}` } });
  });
});
