import { describe, expect, it } from 'vitest';
import { begunStop, findStop, stopIdsOf } from '../../src/decoder/stop';
import { createTokenizer } from '../../src/decoder/tokenizer/tokenizer';
import { gemmaTables, madeGemma } from './tokenizer/made-tokenizers';

describe('where an answer ends', () => {
  it('is at the file’s own ends and at known names, if they are control pieces', () => {
    const tokenizer = createTokenizer(gemmaTables());
    const { names } = madeGemma();
    // `</h1>` is an HTML tag, as `</s>` is to Gemma: text, whoever calls it an end.
    expect([...stopIdsOf(tokenizer, ['<pad>', '</h1>', 'hello', 'no such piece'])].map((id) => names[id]).sort()).toEqual(['<end_of_turn>', '<eos>', '<pad>']);
  });

  it('is at the first of the stop strings; an empty one stops nothing', () => {
    expect(findStop('a\n\nEnd', ['End', '\n\n', ''])).toBe(1);
    expect(findStop('abc', ['', 'x'])).toBe(-1);
  });

  it('may have begun', () => {
    expect(begunStop('story.\n', ['\n\nThe'])).toBe(1);
    expect(begunStop('story.\n\nTh', ['\n\nThe', 'Th'])).toBe(4);
    expect(begunStop('story', ['x'])).toBe(0);
  });
});
