import type { Encoding, OwnHead } from '../../core/encoding/encoding';
import { firstWordAfter, poolLogits, shareRead } from '../../core/encoding/pool';
import { certaintyOf } from '../../core/run/certainty';
import type { OwnTask } from '../../core/run/custom-task';
import type { Judgement, LabelResult, Score } from '../../core/run/result';
import type { Reading, Task } from '../../core/run/task';
import type { Span } from '../../core/text/span';
import { unpackWeights } from './pack-weights';

/** The head of a task of the user's, as the encoder applies it. */
export function headOf({ id, fitted }: OwnTask): OwnHead {
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

/** So much of what was read must be in the language of a task for it to say something of the whole. */
const leastRead = 0.5;

function sort({ id, fitted }: OwnTask, encoding: Encoding, { passage: { text }, sentences }: Reading, readTo = text.length): LabelResult {
  const head = encoding.own?.[id];
  // The head was fitted to another version of the encoder, to which the same words are other numbers.
  if (!head) return { kind: 'label', scores: uniform(fitted), withheld: 'outdated', parts: [] };
  const judge = (scores: readonly Score[]): Judgement => ({ scores, certainty: certaintyOf(scores, head.certainty) });
  // It was fitted to texts of one language, and says nothing of what the encoder of another one has read.
  const foreign: Judgement = { scores: uniform(fitted), withheld: 'language' };
  const parts = sentences().flatMap((span) => {
    if (span.end > readTo) return [];
    const scores = poolLogits(encoding, head, [span]);
    if (scores) return [{ span, ...judge(scores) }];
    return hasWords(encoding, span) ? [{ span, ...foreign }] : [];
  });
  const scores = poolLogits(encoding, head, [{ start: 0, end: text.length }]);
  // A sentence that a letter quotes does not say what the letter is.
  const isTold = shareRead(encoding, head) >= leastRead;
  const whole = scores && isTold ? judge(scores) : encoding.words.length > 0 ? foreign : { scores: [] };
  return { kind: 'label', ...whole, ...(head.certainty && { marks: head.certainty }), parts };
}

function uniform({ labels }: OwnTask['fitted']): Score[] {
  return labels.map((label) => ({ label, confidence: 1 / labels.length }));
}

function hasWords({ words }: Encoding, { start, end }: Span): boolean {
  const word = words[firstWordAfter(words, start)];
  return word !== undefined && word.start < end;
}
