import * as v from 'valibot';
import type { CardNews, CardOpening } from '../core/run/card';
import { writabilities, writeRefusals } from '../core/run/writing-back';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What a selection is to be taken with, as it arrives from a page. */
export const cautionsSchema = v.object({ unseenChars: whole, isUnseen: v.boolean(), isOther: v.boolean() });

/** Failures with which a page script may come instead of a selection. */
const failures = ['nothing-selected', 'password-field', 'unknown-field', 'drawn-editor', 'out-of-memory', 'internal'] as const;

const passageSchema = v.object({ text: v.string(), language: v.optional(v.pipe(v.string(), v.maxLength(64))) });

const selectionSchema = v.union([
  v.picklist(failures),
  v.object({
    passage: passageSchema,
    id: v.pipe(v.string(), v.maxLength(64)),
    canMark: v.boolean(),
    writability: v.picklist(writabilities),
    cautions: cautionsSchema,
  }),
]);

const openingSchema = v.object({
  ticket: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  selection: v.optional(selectionSchema),
  scheme: v.optional(v.picklist(['light', 'dark'])),
});

/** What arrived in the card's document, parsed because a page's process is not to be trusted; null when it is no opening. */
export function parseCardOpening(message: unknown): CardOpening | null {
  const parsed = v.safeParse(openingSchema, message);
  return parsed.success ? parsed.output : null;
}

/** The place of a finding in a passage, or none. */
export const pointedSchema = v.nullable(v.object({ start: whole, end: whole }));

const newsSchema = v.variant('type', [
  v.object({ type: v.literal('moved') }),
  v.object({ type: v.literal('text-changed'), isChanged: v.boolean() }),
  v.object({ type: v.literal('pointed'), span: pointedSchema }),
  v.object({ type: v.literal('read'), selection: selectionSchema }),
  v.object({ type: v.literal('written'), written: v.union([v.object({ refused: v.picklist(writeRefusals) }), v.object({ passage: passageSchema })]) }),
]);

/** What the page script said over the port, parsed likewise. */
export function parseCardNews(message: unknown): CardNews | null {
  const parsed = v.safeParse(newsSchema, message);
  return parsed.success ? parsed.output : null;
}
