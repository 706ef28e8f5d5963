/**
 * One fit is one port, as a run of tasks is. The client connects and posts a `FitRequest`; the engine host answers with `FitEvent`s,
 * exactly one of them last. Closing the port cancels.
 */
import * as v from 'valibot';
import { type FittedSort, type FitRequest, limitExampleChars, limitLabelExamples, limitSortLabels } from '../core/run/fit';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const mark = v.pipe(v.number(), v.minValue(0), v.maxValue(2));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const example = v.pipe(v.string(), v.maxLength(limitExampleChars));

const requestSchema = v.object({
  fit: v.pipe(v.array(v.object({ name, examples: v.pipe(v.array(example), v.maxLength(limitLabelExamples)) })), v.maxLength(limitSortLabels)),
});

/** Parses what arrives at the engine host; null when it is no request for a fit. */
export function parseFitRequest(message: unknown): FitRequest | null {
  const parsed = v.safeParse(requestSchema, message);
  return parsed.success ? parsed.output : null;
}

const adviceSchema = v.variant('code', [
  v.object({ code: v.literal('few'), label: name, count }),
  v.object({ code: v.literal('unbalanced'), label: name, other: name }),
  v.object({ code: v.literal('contradictory'), count }),
  v.object({ code: v.literal('chance') }),
  v.object({ code: v.literal('alike'), label: name, other: name }),
]);

const reportSchema = v.object({
  right: count,
  total: count,
  from: share,
  to: share,
  baseline: share,
  worst: v.optional(v.object({ label: name, other: name, count, of: count })),
  advice: v.pipe(v.array(adviceSchema), v.maxLength(100)),
});

/** Bytes of a row of weights at most; three times the width of an encoder twice as wide as ours. */
const limitRowBytes = 4 * 2_400;

/** A fitted head, as it is stored and sent. */
export const fittedSchema: v.GenericSchema<unknown, FittedSort> = v.pipe(
  v.object({
    encoder: v.pipe(v.string(), v.maxLength(40)),
    labels: v.pipe(v.array(name), v.minLength(2), v.maxLength(limitSortLabels)),
    weights: v.pipe(v.string(), v.maxLength((limitSortLabels * limitRowBytes * 4) / 3 + 4), v.regex(/^[\da-z+/]*={0,2}$/i)),
    temperature: v.pipe(v.number(), v.minValue(0.001), v.maxValue(1_000)),
    sure: mark,
    likely: mark,
    report: reportSchema,
  }),
  v.check(({ labels, weights }) => weights.length % 4 === 0 && bytesOf(weights) % (4 * labels.length) === 0),
);

function bytesOf(base64: string): number {
  return (base64.length / 4) * 3 - (base64.match(/=+$/)?.[0].length ?? 0);
}
