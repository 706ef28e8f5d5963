import type { LabelResult } from '../../src/core/run/result';
import type { Task } from '../../src/core/run/task';

/** How loudly the passage is written: the share of its words in capitals. */
export const loudness = {
  id: 'loudness',
  needs: [],
  async run({ passage }): Promise<LabelResult> {
    const words = passage.text.match(/\p{L}{2,}/gu) ?? [];
    const loud = words.filter((word) => word === word.toUpperCase()).length / Math.max(1, words.length);
    return {
      kind: 'label',
      scores: [
        { label: 'quiet', confidence: 1 - loud },
        { label: 'loud', confidence: loud },
      ],
      parts: [],
    };
  },
} as const satisfies Task;
