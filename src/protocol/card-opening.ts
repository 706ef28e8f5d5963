import * as v from 'valibot';
import type { CardOpening } from '../core/run/card';

/** What a selection is to be taken with, as it arrives from a page. */
export const cautionsSchema = v.object({ unseenChars: v.pipe(v.number(), v.safeInteger(), v.minValue(0)), isUnseen: v.boolean(), isOther: v.boolean() });

/** Failures with which a page script may come instead of a selection. */
const failures = ['nothing-selected', 'password-field', 'unknown-field', 'out-of-memory', 'internal'] as const;

const openingSchema = v.object({
  ticket: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  selection: v.optional(
    v.union([
      v.picklist(failures),
      v.object({
        passage: v.object({ text: v.string(), language: v.optional(v.pipe(v.string(), v.maxLength(64))) }),
        id: v.pipe(v.string(), v.maxLength(64)),
        canMark: v.boolean(),
        canWrite: v.boolean(),
        cautions: cautionsSchema,
      }),
    ]),
  ),
});

/** What arrived in the card's document, parsed because a page's process is not to be trusted; null when it is no opening. */
export function parseCardOpening(message: unknown): CardOpening | null {
  const parsed = v.safeParse(openingSchema, message);
  return parsed.success ? parsed.output : null;
}
