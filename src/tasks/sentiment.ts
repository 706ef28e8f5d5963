import type { Encoding } from '../core/encoding/encoding';
import { poolHead } from '../core/encoding/pool';
import type { LabelResult } from '../core/run/result';
import type { Reading, Task } from '../core/run/task';

/**
 * What the passage feels like: negative, neutral or positive, as a whole and sentence by sentence.
 *
 * The whole is the token-weighted mean of its sentences' logits: a long sentence counts for more than
 * a short one, and one rule serves a phrase and a book.
 */
export const sentiment = {
  id: 'sentiment',
  needs: ['encode'],
  async *run(reading) {
    for await (const part of reading.encodedParts()) yield feel(part, reading, part.words.at(-1)?.end ?? 0);
    return feel(await reading.encoding(), reading);
  },
} as const satisfies Task;

/** What the words are like that have been read; the sentences are those that end where all is read. */
function feel(encoding: Encoding, { passage, sentences }: Reading, readTo = passage.text.length): LabelResult {
  const parts = sentences().flatMap((span) => {
    const scores = span.end <= readTo ? poolHead(encoding, 'sentiment', span) : null;
    return scores ? [{ span, scores }] : [];
  });
  const { labels } = encoding.heads.sentiment;
  const scores =
    poolHead(encoding, 'sentiment', { start: 0, end: passage.text.length }) ?? labels.map((label) => ({ label, confidence: label === 'neutral' ? 1 : 0 }));
  return { kind: 'label', scores, parts };
}
