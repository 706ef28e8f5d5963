import { FailureError } from '../../core/run/failure';
import { sharedPrefix } from '../continuations';
import type { Decoder } from '../decoder';
import { generate, type Generated, type Surroundings } from '../generate';
import { withoutLoop } from '../loop';
import { idsOf } from '../prompt';
import { type Fitted, fitPassage } from './fit';
import type { WrittenWork } from './written-work';

/** What came of a piece of writing. */
export interface Written extends Generated {
  readonly text: string;
  readonly coverage: Fitted['coverage'];
}

/** How long the first word may take before a user is told that nothing comes. */
const limitFirstTokenMs = 60_000;

/**
 * Has a model write: yields the whole text so far whenever it has grown, returns the last. What a model writes is text,
 * never anything else. Throws as `generate` and `fitPassage` do.
 */
export async function* runWork(
  decoder: Decoder,
  work: WrittenWork,
  passage: string,
  { signal, ...surroundings }: Surroundings & { readonly signal: AbortSignal },
): AsyncGenerator<string, Written> {
  const { tokenizer, template } = decoder;
  const fitted = fitPassage(decoder, work.promptOf, passage, work.limitTokens);
  const pieces = generate(
    decoder.prefixes,
    tokenizer,
    {
      ids: idsOf(work.promptOf(fitted.passage), tokenizer, template),
      shared: sharedPrefix(work.promptOf, fitted.passage, tokenizer, template),
      sampling: { ...decoder.sampling, ...work.sampling },
      stopIds: decoder.stopIds,
      stopStrings: work.stopStrings,
      limitTokens: work.limitTokens,
      limitFirstTokenMs,
      signal,
    },
    surroundings,
  );
  let [text, shown] = ['', ''];
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) {
      const last = work.read(value.reason === 'loop' ? withoutLoop(text) : text, true);
      if (last.trim() === '') throw new FailureError({ code: 'empty-answer' });
      return { ...value, text: last, coverage: fitted.coverage };
    }
    text += value;
    const now = work.read(text, false);
    if (now !== shown) yield now;
    shown = now;
  }
}
