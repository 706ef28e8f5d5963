import type { Encoding } from '../core/encoding/encoding';
import { poolHead, poolSpans } from '../core/encoding/pool';
import { judgeWhole } from '../core/run/certainty';
import type { LabelResult, Withheld } from '../core/run/result';
import type { Reading, Task } from '../core/run/task';
import { formOfText, formsOfSentences, isMoodless } from '../core/text/form';
import { findLanguage } from '../core/text/language';
import type { Span } from '../core/text/span';

/**
 * What the passage feels like: negative, neutral or positive, as a whole and sentence by sentence, and how far that may be
 * relied on. What can have no mood (a greeting, code, a language that was not learnt) is given none.
 *
 * The whole is the token-weighted mean of the logits of its sentences that can: a long sentence counts for more than
 * a short one, and one rule serves a phrase and a book.
 */
export const sentiment = {
  id: 'sentiment',
  needs: ['encode'],
  async *run(reading) {
    const plain = plainIn(reading);
    for await (const part of reading.encodedParts()) yield feel(part, reading, plain, part.words.at(-1)?.end ?? 0);
    return feel(await reading.encoding(), reading, plain);
  },
} as const satisfies Task;

/** What speaks against telling a mood of the whole passage, and of each of its sentences. */
interface Plain {
  readonly whole: Withheld | null;
  readonly sentences: readonly (Withheld | null)[];
}

function plainIn({ passage: { text }, sentences, doubtfulLanguage }: Reading): Plain {
  const spans = sentences();
  const whole = doubtfulLanguage ? 'language' : formOfText(text);
  const isForeign = ({ start, end }: Span) => findLanguage({ text: text.slice(start, end) }).unmeasured !== undefined;
  const forms = formsOfSentences(text, spans);
  return { whole, sentences: forms.map((form, at) => form ?? (whole === null && isForeign(spans[at]!) ? 'language' : null)) };
}

/** What the words are like that have been read; the sentences are those that end where all is read. */
function feel(encoding: Encoding, { passage: { text }, sentences }: Reading, plain: Plain, readTo = text.length): LabelResult {
  const { labels, certainty } = encoding.heads.sentiment;
  const parts = sentences().flatMap((span, at) => {
    const scores = span.end <= readTo ? poolHead(encoding, 'sentiment', span) : null;
    return scores ? [{ span, scores, against: plain.whole ?? plain.sentences[at] ?? null }] : [];
  });
  const able = sentences().filter((_, at) => canFeel(plain.sentences[at] ?? null));
  const scores =
    poolSpans(encoding, 'sentiment', able) ??
    poolHead(encoding, 'sentiment', { start: 0, end: text.length }) ??
    labels.map((label) => ({ label, confidence: label === 'neutral' ? 1 : 0 }));
  return judgeWhole({ scores, against: plain.whole }, parts, certainty);
}

function canFeel(form: Withheld | null): boolean {
  return form === null || (form !== 'language' && !isMoodless(form));
}
