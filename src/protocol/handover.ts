import * as v from 'valibot';
import { severities } from '../core/finding';
import type { FinishedRun, Handover } from '../core/session';
import { taskIds } from '../core/settings';

const spanSchema = v.object({ start: v.number(), end: v.number() });
const scoresSchema = v.array(v.object({ label: v.string(), confidence: v.number() }));
const localTextSchema = v.object({ en: v.string(), zh_CN: v.optional(v.string()) });

const findingSchema = v.object({
  span: spanSchema,
  label: v.string(),
  confidence: v.number(),
  by: v.object({ kind: v.picklist(['detector', 'head', 'rule']), id: v.string(), title: v.optional(localTextSchema) }),
  evidence: v.array(v.object({ code: v.string(), detail: v.optional(v.string()), title: v.optional(localTextSchema) })),
  masked: v.optional(v.boolean()),
  broken: v.optional(
    v.object({
      policy: v.string(),
      rule: v.string(),
      severity: v.picklist(severities),
      message: localTextSchema,
      reason: localTextSchema,
      suggestion: v.optional(localTextSchema),
      reference: v.optional(v.object({ title: v.string(), url: v.pipe(v.string(), v.startsWith('https://')) })),
    }),
  ),
});

const resultSchema = v.variant('kind', [
  v.object({ kind: v.literal('label'), scores: scoresSchema, parts: v.array(v.object({ span: spanSchema, scores: scoresSchema })) }),
  v.object({ kind: v.literal('findings'), findings: v.array(findingSchema) }),
]);

const passageSchema = v.object({ text: v.string(), language: v.optional(v.string()) });
const placeSchema = v.object({ tabId: v.number(), frameId: v.number(), selectionId: v.string(), title: v.string() });

const finishedSchema = v.object({
  id: v.string(),
  finishedAt: v.number(),
  passage: passageSchema,
  covered: v.array(spanSchema),
  results: v.array(v.object({ task: v.picklist(taskIds), result: resultSchema })),
  coverage: v.object({ analysedChars: v.number(), totalChars: v.number(), unmeasuredLanguage: v.optional(v.string()) }),
  cost: v.object({ totalMs: v.number(), modelMs: v.number(), tokens: v.number(), threads: v.number() }),
  place: v.optional(placeSchema),
});

const pendingSchema = v.object({ passage: passageSchema, tasks: v.array(v.picklist(taskIds)), place: v.optional(placeSchema) });

/** What a page script hands to the panel, parsed because a page's process is not to be trusted; null when it is neither. */
export function parseHandover(message: unknown): Handover | null {
  const parsed = v.safeParse(v.union([finishedSchema, pendingSchema]), message);
  return parsed.success ? parsed.output : null;
}

/** A run that a page script asks to be kept, parsed likewise. */
export function parseFinishedRun(message: unknown): FinishedRun | null {
  const parsed = v.safeParse(finishedSchema, message);
  return parsed.success ? parsed.output : null;
}
