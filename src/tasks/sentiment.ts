import { poolHead } from '../core/encoding/pool';
import { findSentences } from '../core/text/sentences';
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
  async run({ text, language }, tools): Promise<LabelResult> {
    const encoding = await tools.encode();
    const parts = findSentences(text, language).flatMap((span) => {
      const scores = poolHead(encoding, 'sentiment', span);
      return scores ? [{ span, scores }] : [];
    });
    const { labels } = encoding.heads.sentiment;
    const scores =
      poolHead(encoding, 'sentiment', { start: 0, end: text.length }) ?? labels.map((label) => ({ label, confidence: label === 'neutral' ? 1 : 0 }));
    return { kind: 'label', scores, parts };
  },
} as const satisfies Task;
