/**
 * One run of a language model is one port, as a run of tasks is. The client connects and posts a `WritingRequest`; the engine host
 * answers with `WritingEvent`s, exactly one of them last. Closing the port cancels.
 */
import * as v from 'valibot';
import { limitExamples, limitLabels, rewriteStyles, storyLengths, summaryLengths, type WritingRequest } from '../core/run/writing';

/** A line that somebody types into a field. */
const line = v.pipe(v.string(), v.maxLength(2_000));

const labelSchema = v.object({
  name: line,
  description: v.optional(line),
  examples: v.optional(v.pipe(v.array(line), v.maxLength(limitExamples))),
});

const wishSchema = v.variant('kind', [
  v.object({ kind: v.literal('summarise'), length: v.picklist(summaryLengths) }),
  v.object({ kind: v.literal('ask'), question: v.pipe(line, v.trim(), v.minLength(1)) }),
  v.object({ kind: v.literal('rewrite'), style: v.picklist(rewriteStyles), words: v.optional(line) }),
  v.object({ kind: v.literal('story'), hero: line, place: line, twist: line, theme: line, length: v.picklist(storyLengths) }),
  v.object({ kind: v.literal('sort'), labels: v.pipe(v.array(labelSchema), v.maxLength(limitLabels)) }),
  v.object({ kind: v.literal('sentiment') }),
  v.object({ kind: v.literal('self-test') }),
]);

const requestSchema = v.object({
  model: v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/)),
  wish: wishSchema,
  // Far beyond what a run takes, which the engine says in a sentence.
  text: v.pipe(v.string(), v.maxLength(50_000_000)),
  attempt: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(2 ** 31)),
  isPrivate: v.optional(v.boolean()),
});

/** Parses what arrives at the engine host; null when it is no request for a language model. */
export function parseWritingRequest(message: unknown): WritingRequest | null {
  const parsed = v.safeParse(requestSchema, message);
  return parsed.success ? parsed.output : null;
}
