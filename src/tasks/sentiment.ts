import type { Encoding } from '../core/encoding/encoding';
import { poolHead, poolSpans } from '../core/encoding/pool';
import { judgeWhole } from '../core/run/certainty';
import type { LabelResult, Withheld } from '../core/run/result';
import type { Reading, Task } from '../core/run/task';
import { createFormReader, formOfText, isMoodless } from '../core/text/form';
import { findLanguage } from '../core/text/language';

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
    const plain = await plainIn(reading);
    for await (const part of reading.encodedParts()) yield feel(part, reading, plain, part.words.at(-1)?.end ?? 0);
    return feel(await reading.encoding(), reading, plain);
  },
} as const satisfies Task;

/** What speaks against telling a mood of the whole passage, and of each of its sentences. */
interface Plain {
  readonly whole: Withheld | null;
  readonly sentences: readonly (Withheld | null)[];
}

async function plainIn({ passage: { text }, sentences, doubtfulLanguage, breathe }: Reading): Promise<Plain> {
  const spans = sentences();
  const whole = doubtfulLanguage ? 'language' : formOfText(text);
  const readForm = createFormReader(text, spans.length > 1);
  const forms: (Withheld | null)[] = [];
  for (const [at, span] of spans.entries()) {
    if (at % sentencesPerBreath === 0) await breathe();
    const isForeign = () => whole === null && findLanguage({ text: text.slice(span.start, span.end) }).unmeasured !== undefined;
    forms.push(readForm(span) ?? (isForeign() ? 'language' : null));
  }
  return { whole, sentences: forms };
}

/** Sentences between two chances to stop: a few milliseconds. */
const sentencesPerBreath = 32;

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
  return form === null || (form !== 'language' && form !== 'outdated' && !isMoodless(form));
}
