import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenizer, type Tokenizer } from '../../../src/decoder/tokenizer/tokenizer';
import { readTokenizerJson } from '../../../src/formats/tokenizer-json';
import { hostileText } from '../../hostile-text';
import { gemmaTables, madeGemma, madeSmol, smolTables } from './made-tokenizers';

const gemma = createTokenizer(gemmaTables());
const smol = createTokenizer(smolTables());
const namesIn = (tokenizer: Tokenizer, text: string) => tokenizer.encode(text).map((id) => (tokenizer === gemma ? madeGemma() : madeSmol()).names[id]);
const written = (tokenizer: Tokenizer, ids: readonly number[]) => new TextDecoder().decode(Uint8Array.from(ids.flatMap((id) => [...tokenizer.bytesOf(id)])));

describe('a SentencePiece tokenizer', () => {
  it('joins what was learned first, and spells the unknown in bytes', () => {
    expect(namesIn(gemma, 'hello world')).toEqual(['hello', '▁wor', 'l', 'd']);
    expect(namesIn(gemma, 'hé')).toEqual(['h', '<0xC3>', '<0xA9>']);
  });

  it('finds the longest user-defined pieces before anything joins', () => {
    expect(namesIn(gemma, '\n\n\nhe</h1>  w')).toEqual(['\n\n', '\n', 'he', '</h1>', '▁▁', 'w']);
  });

  it('says where each piece ends, also around a written-out mark of a space', () => {
    const text = 'hello ▁ 👍w';
    const ids = gemma.encode(text);
    expect([...gemma.endsOf(text, ids)]).toEqual([5, 6, 7, 8, 10, 10, 10, 10, 11]);
    expect(written(gemma, ids)).toBe('hello   👍w');
  });
});

describe('a byte-level tokenizer', () => {
  it('joins within words, digits apart', () => {
    expect(namesIn(smol, 'hello wo 12é')).toEqual(['hello', 'Ġwo', 'Ġ', '1', '2', 'Ã©']);
  });

  it('leaves out a byte that is no piece, and keeps the places of the others', () => {
    const text = 'he\u0007ll';
    const ids = smol.encode(text);
    expect(written(smol, ids)).toBe('hell');
    expect([...smol.endsOf(text, ids)]).toEqual([2, 5]);
  });

  it('refuses a way of splitting words that it does not know', () => {
    const { tokenizer, config } = madeSmol();
    const other = { ...tokenizer, pre_tokenizer: { type: 'Metaspace' } };
    expect(() => readTokenizerJson(other, config)).toThrow('bad-config');
    expect(() => createTokenizer({ ...smolTables(), preTokenizer: 'constructor' })).toThrow('bad-config');
  });
});

describe.each([
  { name: 'SentencePiece', tokenizer: gemma },
  { name: 'byte-level', tokenizer: smol },
])('any $name tokenizer', ({ tokenizer }) => {
  it('makes no control piece of any text', () => {
    const names = fc.constantFrom('<eos>', '<bos>', '<start_of_turn>', '<|im_start|>', '<|im_end|>', '<unk>', '<0x41>');
    fc.assert(
      fc.property(fc.array(fc.oneof(hostileText, names)), (parts) => {
        expect(tokenizer.encode(parts.join('')).filter((id) => tokenizer.isControl(id))).toEqual([]);
      }),
    );
  });

  it('ends at the end of the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const kept = text.replaceAll('\u0007', '');
        expect(tokenizer.endsOf(kept, tokenizer.encode(kept)).at(-1) ?? 0).toBe(kept.length);
      }),
    );
  });
});

describe('reading tokenizer.json', () => {
  const { tokenizer, config } = madeGemma();

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['a vocabulary with an id that is no id', { ...tokenizer, model: { ...tokenizer.model, vocab: { a: 1.5 } } }],
    ['a vocabulary that ends nowhere', { ...tokenizer, model: { ...tokenizer.model, vocab: { a: 4_000_000 } } }],
    ['a merge of three', { ...tokenizer, model: { ...tokenizer.model, merges: [['a', 'b', 'c']] } }],
    ['another kind of model', { ...tokenizer, model: { ...tokenizer.model, type: 'Unigram' } }],
    ['characters without a fallback to bytes', { ...tokenizer, model: { ...tokenizer.model, byte_fallback: false } }],
  ])('refuses %s', (_, file) => {
    expect(() => readTokenizerJson(file, config)).toThrow('bad-config');
  });

  it('reads bos, eos and whether texts begin with bos', () => {
    expect(gemmaTables()).toMatchObject({ bos: 2, eos: 1, addsBos: true, chatTemplate: null });
    expect(smolTables()).toMatchObject({ bos: 0, eos: 1, addsBos: false });
  });
});
