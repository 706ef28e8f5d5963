import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/ui/kinds/kind';
import { splitPassage } from '../../src/ui/panel/split-passage';

const shown = (text: string, marks: readonly Mark[] = [], covered: { start: number; end: number }[] = []) => splitPassage(text, marks, covered).flat();

describe('splitting a passage', () => {
  it('marks exactly the characters of each span', () => {
    const pieces = shown('Ann met Bob.', [
      { span: { start: 8, end: 11 }, kind: 'PER' },
      { span: { start: 0, end: 3 }, kind: 'PER' },
    ]);
    expect(pieces.map(({ text, mark }) => [text, mark?.kind])).toEqual([
      ['Ann', 'PER'],
      [' met ', undefined],
      ['Bob', 'PER'],
      ['.', undefined],
    ]);
  });

  it('shows the first of two overlapping marks', () => {
    const pieces = shown('abcdef', [
      { span: { start: 0, end: 4 }, kind: 'ORG' },
      { span: { start: 2, end: 6 }, kind: 'PER' },
    ]);
    expect(pieces.filter(({ mark }) => mark).map(({ text, mark }) => [text, mark?.kind])).toEqual([['abcd', 'ORG']]);
  });

  it('masks covered stretches once, also where a mark begins inside them', () => {
    const pieces = shown('key abcdefgh1234 end', [{ span: { start: 8, end: 16 }, kind: 'serious' }], [{ start: 4, end: 16 }]);
    expect(pieces.map(({ text }) => text).join('')).toBe('key ••••••1234 end');
  });

  it('loses and adds no character, whatever the marks', () => {
    const span = fc.tuple(fc.nat(5000), fc.nat(40)).map(([start, length]) => ({ span: { start, end: start + length + 1 }, kind: 'PER' }));
    fc.assert(
      fc.property(fc.string({ maxLength: 5000, size: 'max' }), fc.array(span, { maxLength: 20 }), (text, marks) => {
        const within = marks.filter(({ span: { end } }) => end <= text.length);
        expect(
          shown(text, within)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('cuts a hundred thousand characters into blocks of a few thousand', () => {
    const blocks = splitPassage('word '.repeat(20_000), [], []);
    expect(blocks.length).toBeGreaterThan(30);
    expect(Math.max(...blocks.map((block) => block.reduce((sum, piece) => sum + piece.text.length, 0)))).toBeLessThanOrEqual(3000);
  });

  it('cuts text without spaces too', () => {
    expect(splitPassage('字'.repeat(10_000), [], []).length).toBeGreaterThan(2);
  });
});
