import * as v from 'valibot';
import { cautionsSchema } from './card-opening';
import { encoderIds } from '../core/encoding/encoder-id';
import { severities } from '../core/run/finding';
import { writabilities } from '../core/run/writing-back';
import { limitAddress } from '../core/run/site';
import type { FinishedRun, PendingPassage } from '../core/run/finished-run';
import { certainties, notRunReasons, type Plain, withholdings } from '../core/run/result';
import type { UserTaskId } from '../core/run/custom-task';
import { wishKinds } from '../core/run/writing';
import { ownTaskId } from './user-tasks';

/** More than a passage of the largest size can hold. */
const limitItems = 200_000;
const limitPassageChars = 1_000_000;

const word = v.pipe(v.string(), v.maxLength(200));
const task = v.pipe(word, v.regex(/^[a-z0-9][\w./@-]*$/i));
const sentence = v.pipe(v.string(), v.maxLength(4_000));
const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const whole = v.pipe(count, v.safeInteger());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const list = <Item extends v.GenericSchema>(item: Item, limit = limitItems) => v.pipe(v.array(item), v.maxLength(limit));

const spanSchema = v.object({ start: whole, end: whole });
const scoresSchema = list(v.object({ label: word, confidence: share }), 100);
const judgement = {
  scores: scoresSchema,
  certainty: v.optional(v.picklist(certainties)),
  withheld: v.optional(v.picklist(withholdings)),
};
const limitSchema = list(v.pipe(v.number(), v.minValue(0)), 100);
const marksSchema = v.object({ sure: limitSchema, likely: limitSchema });
const localTextSchema = v.object({ en: sentence, zh_CN: v.optional(sentence) });

const findingSchema = v.object({
  span: spanSchema,
  label: word,
  confidence: share,
  by: v.object({ kind: v.picklist(['detector', 'head', 'rule']), id: word }),
  evidence: list(v.object({ code: word, detail: v.optional(word) }), 100),
  masked: v.optional(v.boolean()),
  broken: v.optional(v.object({ policy: word, rule: word, severity: v.picklist(severities), replacement: v.optional(sentence) })),
});

const ruleTextSchema = v.object({
  pack: localTextSchema,
  message: localTextSchema,
  reason: localTextSchema,
  suggestion: v.optional(localTextSchema),
  reference: v.optional(v.object({ title: sentence, url: v.pipe(sentence, v.startsWith('https://'), v.url()) })),
});
const textsSchema = v.object({ rules: v.record(word, ruleTextSchema), detectors: v.record(word, localTextSchema) });

const checkedSchema = v.object({ on: list(localTextSchema, 1_000), off: list(localTextSchema, 1_000), isWithoutModel: v.boolean() });

const knownSchemas = {
  label: v.object({ kind: v.literal('label'), ...judgement, marks: v.optional(marksSchema), parts: list(v.object({ span: spanSchema, ...judgement })) }),
  findings: v.object({
    kind: v.literal('findings'),
    findings: list(findingSchema),
    texts: textsSchema,
    checked: v.optional(checkedSchema),
    notRun: v.optional(list(v.object({ pack: word, rule: v.optional(word), why: v.picklist(notRunReasons) }), 10_000)),
  }),
};

/** What JSON can hold. */
const plainSchema: v.GenericSchema<unknown, Plain> = v.lazy(() =>
  v.union([v.string(), v.number(), v.boolean(), v.null_(), list(plainSchema), v.record(v.string(), plainSchema)]),
);
/** A result of a kind that is not known here: plain data, which is shown as such. */
const otherSchema = v.objectWithRest(
  {
    kind: v.pipe(
      word,
      v.check((kind) => !Object.hasOwn(knownSchemas, kind)),
    ),
  },
  plainSchema,
);

const resultSchema = v.union([...Object.values(knownSchemas), otherSchema]);

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
  address: v.optional(v.pipe(v.string(), v.maxLength(limitAddress))),
  writability: v.optional(v.picklist(writabilities)),
});

const pageSchema = v.object({
  parts: list(v.object({ frameId: whole, selectionId: placeSchema.entries.selectionId, span: spanSchema }), 1_000),
  lists: list(list(spanSchema, 20_000), 8),
  unread: list(word, 10_000),
  isCut: v.boolean(),
  isMoved: v.boolean(),
});

const finishedSchema = v.object({
  id: word,
  finishedAt: whole,
  passage: passageSchema,
  covered: list(spanSchema),
  results: list(v.object({ task, result: resultSchema }), 100),
  coverage: v.object({ analysedChars: whole, totalChars: whole, unmeasuredLanguage: v.optional(word) }),
  cost: v.object({
    totalMs: count,
    modelMs: count,
    tokens: whole,
    threads: whole,
    encoders: v.optional(list(v.picklist(encoderIds), encoderIds.length)),
    judged: v.optional(v.object({ model: v.string(), totalMs: count, modelMs: count, threads: whole })),
  }),
  place: v.optional(placeSchema),
  cautions: v.optional(cautionsSchema),
  page: v.optional(pageSchema),
});

const pendingSchema = v.object({
  passage: passageSchema,
  tasks: list(task, 100),
  work: v.optional(
    v.union([
      v.picklist(wishKinds),
      v.pipe(
        ownTaskId,
        v.transform((id) => id as UserTaskId),
      ),
    ]),
  ),
  place: v.optional(placeSchema),
  cautions: v.optional(cautionsSchema),
});

/** What a page script hands to the panel, parsed because a page's process is not to be trusted; null when it is neither. */
export function parseHandover(message: unknown): FinishedRun | PendingPassage | null {
  const parsed = v.safeParse(v.union([finishedSchema, pendingSchema]), message);
  return parsed.success ? parsed.output : null;
}

/** A run that a page script asks to be kept, parsed likewise. */
export function parseFinishedRun(message: unknown): FinishedRun | null {
  const parsed = v.safeParse(finishedSchema, message);
  return parsed.success ? parsed.output : null;
}
