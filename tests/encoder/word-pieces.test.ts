import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from '@/src/encoder/words';
import { WordPieces } from '@/src/encoder/word-pieces';
import { hostileText } from '../hostile-text';

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/models/gloss-encoder', name), 'utf8'));
const file = read('tokenizer.json');
const ours = new WordPieces(file);
const theirs = new Tokenizer(file, read('tokenizer_config.json'));
const idsOf = (word: string) => [...theirs.encode(word, { add_special_tokens: false }).ids];

describe('the encoder’s tokenizer', () => {
  it('gives each word of any text the ids that the library gives it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const { start, end } of splitWords(text)) {
          const word = text.slice(start, end);
          expect(ours.encode(word), JSON.stringify(word)).toEqual(idsOf(word));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives every character of the first two planes the same ids, alone and within a word', () => {
    for (let block = 0; block < 0x20000; block += 0x100) {
      // Halves of pairs are no text.
      if (block >= 0xd800 && block < 0xe000) continue;
      const text = Array.from({ length: 0x100 }, (_, at) => `${String.fromCodePoint(block + at)} B${String.fromCodePoint(block + at)}é`).join(' ');
      const words = splitWords(text).map(({ start, end }) => text.slice(start, end));
      expect(
        words.flatMap((word) => ours.encode(word)),
        `U+${block.toString(16)}`,
      ).toEqual(idsOf(words.join(' ')));
    }
  });

  it.each([
    ['Zürich', ['zurich']],
    ['unaffable', ['una', '##ffa', '##ble']],
    ['ΑΣ', null],
    ['\u0301', []],
    ['\u200b', []],
    ['x'.repeat(101), ['[UNK]']],
  ])('reads %s', (word, pieces) => {
    expect(ours.encode(word)).toEqual(pieces ? pieces.map((piece) => file.model.vocab[piece]) : idsOf(word));
  });

  it('refuses a tokenizer that is read in another way', () => {
    expect(() => new WordPieces({ ...file, normalizer: { ...file.normalizer, lowercase: false } })).toThrow('Expected true');
    expect(() => new WordPieces({ ...file, model: { ...file.model, type: 'BPE' } })).toThrow('WordPiece');
    const { '[SEP]': _, ...vocab } = file.model.vocab;
    expect(() => new WordPieces({ ...file, model: { ...file.model, vocab } })).toThrow();
  });
});
