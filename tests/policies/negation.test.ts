import { expect, it } from 'vitest';
import { isForbidden } from '@/src/policies/negation';

it('a command not to say it stands before the words in Chinese, too', () => {
  const text = '请不要骂别人蠢货';
  expect(isForbidden(text, text.indexOf('蠢货'))).toBe(true);
  expect(isForbidden('你不要脸，你这个蠢货', 8)).toBe(false);
});
