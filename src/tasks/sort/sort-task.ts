import type { Encoding, OwnHead } from '../../core/encoding/encoding';
import { poolLogits } from '../../core/encoding/pool';
import { certaintyOf } from '../../core/run/certainty';
import type { OwnTask } from '../../core/run/custom-task';
import type { Judgement, LabelResult, Score } from '../../core/run/result';
import type { Reading, Task } from '../../core/run/task';
import { unpackWeights } from './pack-weights';

/** The head of a task of the user's, as the encoder applies it. */
export function headOf({ id, fitted }: OwnTask): OwnHead & { readonly encoder: string } {
  const { labels, weights, temperature, sure, likely, encoder } = fitted;
  const marks = { sure: labels.map(() => sure), likely: labels.map(() => likely) };
  return { name: id, labels, weights: unpackWeights(weights), temperature, certainty: marks, encoder };
}

/** Into which label of the user's the passage belongs, as a whole and sentence by sentence, and how far that may be relied on. */
export function sortTask(own: OwnTask): Task {
  const { id } = own;
  return {
    id,
    needs: ['encode'],
    async *run(reading) {
      for await (const part of reading.encodedParts()) yield sort(own, part, reading, part.words.at(-1)?.end ?? 0);
      return sort(own, await reading.encoding(), reading);
    },
  };
}

function sort({ id, fitted }: OwnTask, encoding: Encoding, { passage: { text }, sentences }: Reading, readTo = text.length): LabelResult {
  const head = encoding.own?.[id];
  // The head was fitted to another version of the encoder, to which the same words are other numbers.
  if (!head) return { kind: 'label', scores: fitted.labels.map((label) => ({ label, confidence: 1 / fitted.labels.length })), withheld: 'outdated', parts: [] };
  const judge = (scores: readonly Score[]): Judgement => ({ scores, certainty: certaintyOf(scores, head.certainty) });
  const parts = sentences().flatMap((span) => {
    const scores = span.end <= readTo ? poolLogits(encoding, head, [span]) : null;
    return scores ? [{ span, ...judge(scores) }] : [];
  });
  const scores = poolLogits(encoding, head, [{ start: 0, end: text.length }]);
  return { kind: 'label', ...(scores ? judge(scores) : { scores: [] }), ...(head.certainty && { marks: head.certainty }), parts };
}
