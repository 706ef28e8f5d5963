import { describe, expect, it } from 'vitest';
import { agreeingLocale, createFormats, languageName, regionName } from '../../src/ui/formats';

describe('formats', () => {
  it('write numbers, shares, times and sizes as the reader does', () => {
    const { integer, percent, score, duration, bytes } = createFormats('en');
    expect([integer(4812), percent(0.934), score(0.9), duration(38.2), duration(1740), bytes(1824), bytes(21_400_000)]).toEqual([
      '4,812',
      '93%',
      '0.900',
      '38 ms',
      '1.7 sec',
      '1.8 kB',
      '21.4 MB',
    ]);
  });

  it('accept the locales of Chrome', () => {
    expect(createFormats('zh_CN').duration(38)).toBe('38 毫秒');
    const { timeLeft, duration, large } = createFormats('zh_CN');
    expect([timeLeft(300), duration(1740), large(268_000_000)]).toEqual(['5 分钟', '1.7 秒', '2.68 亿']);
    expect([regionName('CN', 'zh_CN'), languageName('en', 'zh_CN')]).toEqual(['中国', '英语']);
  });

  it('follow the sentences where the reader’s own language has none', () => {
    expect(agreeingLocale('fr-CA', 'en')).toBe('en');
    expect(agreeingLocale('en-US', 'zh_CN')).toBe('zh_CN');
    expect(agreeingLocale('en-GB', 'en')).toBe('en-GB');
    expect(agreeingLocale('zh-TW', 'zh_CN')).toBe('zh-TW');
    expect(agreeingLocale('de', '')).toBe('de');
  });
});
