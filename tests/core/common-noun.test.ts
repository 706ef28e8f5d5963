import { expect, it } from 'vitest';
import { isCommonNoun, isTool } from '@/src/core/text/common-noun';

it('tells fields, arts and genres in small letters from names', () => {
  for (const words of ['machine learning', 'science fiction', 'jazz music', 'quantum computing', 'big bang theory of'])
    expect(isCommonNoun(words), words).toBe(true);
  for (const words of ['minecraft', 'game of thrones', 'Science Fiction', 'iphone 15', 'star wars', 'learning curve'])
    expect(isCommonNoun(words), words).toBe(false);
});

it('tells parts of software from jobs', () => {
  for (const words of ['Device Manager', 'Task Scheduler', 'password manager']) expect(isTool(words), words).toBe(true);
  for (const words of ['Product Manager', 'Manager', 'Device Engineer', 'Account Manager']) expect(isTool(words), words).toBe(false);
});
