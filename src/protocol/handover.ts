import * as v from 'valibot';
import { cautionsSchema } from './card-opening';
import { severities } from '../core/run/finding';
import type { FinishedRun, Handover } from '../core/run/finished-run';
import { taskIds } from '../core/run/settings';

/** More than a passage of the largest size can hold. */
const limitItems = 200_000;
const limitPassageChars = 1_000_000;

const word = v.pipe(v.string(), v.maxLength(200));
const sentence = v.pipe(v.string(), v.maxLength(4_000));
const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const whole = v.pipe(count, v.safeInteger());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const list = <Item extends v.GenericSchema>(item: Item, limit = limitItems) => v.pipe(v.array(item), v.maxLength(limit));

const spanSchema = v.object({ start: whole, end: whole });
const scoresSchema = list(v.object({ label: word, confidence: share }), 100);
const localTextSchema = v.object({ en: sentence, zh_CN: v.optional(sentence) });

const findingSchema = v.object({
  span: spanSchema,
  label: word,
  confidence: share,
  by: v.object({ kind: v.picklist(['detector', 'head', 'rule']), id: word, title: v.optional(localTextSchema) }),
  evidence: list(v.object({ code: word, detail: v.optional(word), title: v.optional(localTextSchema) }), 100),
  masked: v.optional(v.boolean()),
  broken: v.optional(
    v.object({
      policy: word,
      rule: word,
      severity: v.picklist(severities),
      message: localTextSchema,
      reason: localTextSchema,
      suggestion: v.optional(localTextSchema),
      replacement: v.optional(sentence),
      reference: v.optional(v.object({ title: sentence, url: v.pipe(sentence, v.startsWith('https://'), v.url()) })),
    }),
  ),
});

const resultSchema = v.variant('kind', [
  v.object({ kind: v.literal('label'), scores: scoresSchema, parts: list(v.object({ span: spanSchema, scores: scoresSchema })) }),
  v.object({
    kind: v.literal('findings'),
    findings: list(findingSchema),
    notRun: v.optional(list(v.object({ pack: word, rule: v.optional(word), why: v.picklist(['too-much-work', 'not-readable']) }), 10_000)),
  }),
]);

const passageSchema = v.object({ text: v.pipe(v.string(), v.maxLength(limitPassageChars)), language: v.optional(word) });
const placeSchema = v.object({
  tabId: whole,
  frameId: whole,
  selectionId: v.pipe(v.string(), v.maxLength(64), v.regex(/^[\w-]+$/)),
  // A page may call itself by a whole book.
  title: v.pipe(
    v.string(),
    v.transform((title) => title.slice(0, 300)),
  ),
});

const finishedSchema = v.object({
  id: word,
  finishedAt: whole,
  passage: passageSchema,
  covered: list(spanSchema),
  results: list(v.object({ task: v.picklist(taskIds), result: resultSchema }), 100),
  coverage: v.object({ analysedChars: whole, totalChars: whole, unmeasuredLanguage: v.optional(word) }),
  cost: v.object({ totalMs: count, modelMs: count, tokens: whole, threads: whole }),
  place: v.optional(placeSchema),
  cautions: v.optional(cautionsSchema),
});

const pendingSchema = v.object({
  passage: passageSchema,
  tasks: list(v.picklist(taskIds), 100),
  place: v.optional(placeSchema),
  cautions: v.optional(cautionsSchema),
});

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
