import { describe, expect, it } from 'vitest';
import { findUnmeasuredLanguage } from '@/src/core/language';

describe('the language of a passage', () => {
  it.each([
    ['A fine day in Oslo.', undefined, undefined],
    ['A fine day in Oslo.', 'en-GB', undefined],
    ['Ein schöner Tag.', 'de', 'de'],
    ['今天天气很好。', undefined, 'und'],
    ['今天天气很好。', 'zh-CN', 'zh'],
    ['今天天气很好。', 'en', 'und'],
    ['Our 北京 office opens in May next year.', 'en', undefined],
    ['42 + 17', undefined, undefined],
  ])('%s (%s): unmeasured is %s', (text, language, unmeasured) => {
    expect(findUnmeasuredLanguage({ text, language })).toBe(unmeasured);
  });
});
