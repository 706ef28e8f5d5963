import { describe, expect, it } from 'vitest';
import type { UserTask } from '@/src/core/run/custom-task';
import { limitExampleChars } from '@/src/core/run/fit';
import { isLearnt } from '@/src/core/test-set/learnt-examples';

const long = 'A very long letter. '.repeat(limitExampleChars / 20 + 5);
const mail: UserTask = {
  id: 'user/mail',
  definition: {
    title: 'Mail',
    kind: 'sort',
    labels: [
      { name: 'Refund', examples: ['My money, please.', long.slice(0, limitExampleChars)] },
      { name: 'Fault', examples: ['It is broken.'] },
    ],
  },
};

describe('a passage that a sort was learnt from', () => {
  const isSeen = isLearnt([mail]);

  it('is known by its text, spaces around it and what is too long to be read apart', () => {
    expect(['It is broken.', ' My money, please.\n', long].map((text) => isSeen({ task: mail.id, text }))).toEqual([true, true, true]);
  });

  it('is not one that is alike, nor one of another task', () => {
    expect(isSeen({ task: mail.id, text: 'It is broken!' })).toBe(false);
    expect(isSeen({ task: 'user/other', text: 'It is broken.' })).toBe(false);
    expect(isSeen({ task: 'sentiment', text: 'It is broken.' })).toBe(false);
  });
});
