import { poolHead } from '../core/encoding/pool';
import type { LabelResult } from '../core/run/result';
import type { Task } from '../core/run/task';

/**
 * What the passage feels like: negative, neutral or positive, as a whole and sentence by sentence.
 *
 * The whole is the token-weighted mean of its sentences' logits: a long sentence counts for more than
 * a short one, and one rule serves a phrase and a book.
 */
export const sentiment = {
  id: 'sentiment',
  needs: ['encode'],
  async run(reading): Promise<LabelResult> {
    const encoding = await reading.encoding();
    const parts = reading.sentences().flatMap((span) => {
      const scores = poolHead(encoding, 'sentiment', span);
      return scores ? [{ span, scores }] : [];
    });
    const { labels } = encoding.heads.sentiment;
    const scores =
      poolHead(encoding, 'sentiment', { start: 0, end: reading.passage.text.length }) ??
      labels.map((label) => ({ label, confidence: label === 'neutral' ? 1 : 0 }));
    return { kind: 'label', scores, parts };
  },
} as const satisfies Task;
