/**
 * One run of a language model is one port, as a run of tasks is. The client connects and posts a `WritingRequest`; the engine host
 * answers with `WritingEvent`s, exactly one of them last. Closing the port cancels.
 */
import * as v from 'valibot';
import { fieldTypes, limitChoices, limitFields } from '../core/run/record';
import { limitExamples, limitLabels, rewriteStyles, storyLengths, summaryLengths, type WritingRequest } from '../core/run/writing';

/** A line that somebody types into a field. */
const line = v.pipe(v.string(), v.maxLength(2_000));

/** A few texts that belong to something. */
const examples = v.optional(v.pipe(v.array(line), v.maxLength(limitExamples)));

const labelSchema = v.object({
  name: line,
  description: v.optional(line),
  examples,
});

const sentence = v.pipe(line, v.trim(), v.minLength(1));
/** Longer than any model that lives in a browser reads, beside an example. */
const passage = v.pipe(v.string(), v.maxLength(20_000));

const value = v.union([line, v.pipe(v.number(), v.finite()), v.boolean()]);
const fieldSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  description: v.optional(line),
  type: v.picklist(fieldTypes),
  choices: v.optional(v.pipe(v.array(sentence), v.maxLength(limitChoices))),
  isList: v.optional(v.boolean()),
  mayBeMissing: v.optional(v.boolean()),
});
export const recordSchema = v.object({
  kind: v.literal('record'),
  fields: v.pipe(v.array(fieldSchema), v.minLength(1), v.maxLength(limitFields)),
  examples: v.optional(
    v.pipe(v.array(v.object({ text: passage, record: v.record(v.string(), v.nullable(v.union([value, v.array(value)]))) })), v.maxLength(limitExamples)),
  ),
});
export const judgeSchema = v.object({
  kind: v.literal('judge'),
  rule: sentence,
  breaks: examples,
  keeps: examples,
  threshold: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

const wishSchema = v.variant('kind', [
  v.object({ kind: v.literal('summarise'), length: v.picklist(summaryLengths) }),
  v.object({ kind: v.literal('ask'), question: v.pipe(line, v.trim(), v.minLength(1)) }),
  v.object({ kind: v.literal('rewrite'), style: v.picklist(rewriteStyles), words: v.optional(line) }),
  v.object({ kind: v.literal('story'), hero: line, place: line, twist: line, theme: line, length: v.picklist(storyLengths) }),
  v.object({ kind: v.literal('sort'), labels: v.pipe(v.array(labelSchema), v.maxLength(limitLabels)) }),
  v.object({ kind: v.literal('sentiment') }),
  recordSchema,
  judgeSchema,
  v.object({ kind: v.literal('write'), instruction: sentence, length: v.picklist(storyLengths) }),
  v.object({ kind: v.literal('judge-trial'), judge: judgeSchema }),
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
