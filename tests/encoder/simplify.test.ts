import { describe, expect, it } from 'vitest';
import { simplify } from '@/src/encoder/simplify';
import { simplified, traditional } from '@/src/encoder/simplified.generated';

describe('traditional characters', () => {
  it('are read as simplified ones, one for one', () => {
    expect(simplify('臺灣的圖書館裡有很多雜誌。')).toBe('台湾的图书馆里有很多杂志。');
    expect(simplify('Anna 付了 30 元。')).toBe('Anna 付了 30 元。');
  });

  it('leave simplified text as it is', () => {
    expect(simplify('我们昨天下午收到了您寄来的包裹')).toBe('我们昨天下午收到了您寄来的包裹');
    expect(simplified).toHaveLength(traditional.length);
    expect(new Set(traditional).size).toBe(traditional.length);
    // 薴 is 苧 today, and what was 苧 is 苎.
    expect([...simplified].filter((char) => simplify(char) !== char)).toEqual(['苧']);
  });
});
