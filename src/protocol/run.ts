/**
 * One run is one port. The client connects and posts a `RunRequest`; the engine host answers with
 * `RunEvent`s, exactly one of them last. Closing the port cancels the run.
 */
import * as v from 'valibot';
import type { RunRequest } from '../core/run';
import { severities } from '../core/finding';

const shareSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const switchSchema = v.object({ on: v.optional(v.boolean()), threshold: v.optional(shareSchema) });
const ruleSchema = v.object({ ...switchSchema.entries, severity: v.optional(v.picklist(severities)) });

/** The options of a run as they arrive from a page or are read from storage. */
export const runOptionsEntries = {
  entityLabels: v.array(v.string()),
  entityThreshold: shareSchema,
  detectors: v.record(v.string(), switchSchema),
  countries: v.array(v.string()),
  policies: v.record(v.string(), v.object({ on: v.optional(v.boolean()), rules: v.optional(v.record(v.string(), ruleSchema)) })),
  ignored: v.array(v.string()),
};

const runRequestSchema = v.object({
  tasks: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(16)),
  passage: v.object({ text: v.string(), language: v.optional(v.string()) }),
  options: v.object(runOptionsEntries),
});

/** Parses what arrives at the engine host; null when it is not a run request. */
export function parseRunRequest(message: unknown): RunRequest | null {
  const parsed = v.safeParse(runRequestSchema, message);
  return parsed.success ? parsed.output : null;
}
