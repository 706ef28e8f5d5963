/**
 * A whole page is read over one port for each of its frames, which the panel opens: the page script answers with what it reads
 * and, for as long as the port stands, once more when that has changed. Closing the port ends reading and watching. New selections
 * of a tab that is followed come over ports of their own in the same way.
 */
import * as v from 'valibot';
import { limitPageChars, type Rows } from '../core/run/whole-page';
import type { Cautions, Passage } from '../core/text/passage';
import { type Writability, writabilities } from '../core/run/writing-back';
import { cautionsSchema, pointedSchema } from './card-opening';

export const pagePortName = 'gloss-page';
export const followPortName = 'gloss-follow';

/** What one frame of a page holds; its text is kept there under `selectionId`. */
export interface FrameText {
  readonly text: string;
  readonly language?: string;
  readonly selectionId: string;
  readonly unseenChars: number;
  readonly lists: readonly Rows[];
  readonly frames: readonly { readonly name: string; readonly address: string; readonly isOpen: boolean }[];
  /** Of the frame itself. */
  readonly address: string;
  readonly isCut: boolean;
  readonly isMoved: boolean;
}

/** What the page script says over the port of a reading. */
export type PageNews =
  | { readonly type: 'progress'; readonly chars: number }
  | { readonly type: 'read'; readonly frame: FrameText }
  | { readonly type: 'failed' }
  /** What was read no longer stands as it did. Said once. */
  | { readonly type: 'changed' };

/** A selection as it comes from a tab that is followed. */
export interface FollowedSelection {
  readonly passage: Passage;
  readonly selectionId: string;
  readonly cautions: Cautions;
  readonly writability: Writability;
}

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const name = v.pipe(v.string(), v.maxLength(200));
const address = v.pipe(v.string(), v.maxLength(100_000));
const language = v.optional(v.pipe(v.string(), v.maxLength(64)));
const idSchema = v.pipe(v.string(), v.maxLength(64), v.regex(/^[\w-]+$/));
const text = v.pipe(v.string(), v.maxLength(limitPageChars));

/** Rows in order, without overlaps. */
export const rowsSchema = v.pipe(
  v.array(v.object({ start: whole, end: whole })),
  v.maxLength(20_000),
  v.check((rows) => rows.every(({ start, end }, at) => start <= end && (at === 0 || rows[at - 1]!.end <= start))),
);

const pointedPlaceSchema = v.object({ selectionId: idSchema, span: pointedSchema });

/** What a page script says that the pointer is on; null when it is nothing of the kind. */
export function parsePointed(message: unknown): v.InferOutput<typeof pointedPlaceSchema> | null {
  const parsed = v.safeParse(pointedPlaceSchema, message);
  return parsed.success ? parsed.output : null;
}

const frameSchema = v.object({
  text,
  language,
  selectionId: idSchema,
  unseenChars: whole,
  lists: v.pipe(v.array(rowsSchema), v.maxLength(8)),
  frames: v.pipe(v.array(v.object({ name, address, isOpen: v.boolean() })), v.maxLength(200)),
  address,
  isCut: v.boolean(),
  isMoved: v.boolean(),
});

const newsSchema = v.variant('type', [
  v.object({ type: v.literal('progress'), chars: whole }),
  v.object({ type: v.literal('read'), frame: frameSchema }),
  v.object({ type: v.literal('failed') }),
  v.object({ type: v.literal('changed') }),
]);

const followedSchema = v.object({
  passage: v.object({ text, language }),
  selectionId: idSchema,
  cautions: cautionsSchema,
  writability: v.picklist(writabilities),
});

/** What arrived from a page, parsed because a page's process is not to be trusted; null when it is nothing of the kind. */
export function parsePageNews(message: unknown): PageNews | null {
  const parsed = v.safeParse(newsSchema, message);
  return parsed.success ? (parsed.output as PageNews) : null;
}

/** A selection that arrived from a tab that is followed, parsed likewise. */
export function parseFollowed(message: unknown): FollowedSelection | null {
  const parsed = v.safeParse(followedSchema, message);
  return parsed.success ? (parsed.output as FollowedSelection) : null;
}
