import { describe, expect, it } from 'vitest';
import { maskValue, showText } from '../../src/ui/masking';

const text = 'The key is abcdefghijkl1234, keep it.';
const secret = { start: 11, end: 27 };

describe('masking', () => {
  it('shows the last four characters of a long value and nothing of a short one', () => {
    expect(maskValue('abcdefghijkl1234')).toBe('••••••1234');
    expect(maskValue('hunter2')).toBe('••••••');
  });

  it('does not tell how long a value is', () => {
    expect(maskValue('a'.repeat(12)).length).toBe(maskValue('a'.repeat(120)).length);
  });

  it('masks a secret wherever it reaches into the text that is shown', () => {
    expect(showText(text, { start: 0, end: text.length }, [secret])).toBe('The key is ••••••1234, keep it.');
    expect(showText(text, { start: 0, end: 15 }, [secret])).toBe('The key is ••••••1234');
    expect(showText(text, { start: 20, end: text.length }, [secret])).toBe('••••••1234, keep it.');
    expect(showText(text, { start: 15, end: 18 }, [secret])).toBe('••••••1234');
  });

  it('shows text without secrets as it is', () => {
    expect(showText(text, { start: 0, end: 7 }, [secret])).toBe('The key');
    expect(showText(text, { start: 0, end: text.length }, [])).toBe(text);
  });

  it('masks overlapping secrets without a gap between them', () => {
    expect(showText(text, { start: 0, end: text.length }, [secret, { start: 4, end: 13 }])).toBe('The ••••••••••••1234, keep it.');
  });
});
