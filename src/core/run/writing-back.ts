/** What writing into a page can come to. Plain data: it crosses from the page's script to a surface. */
import type { Passage } from '../text/passage';

/**
 * Whether a text can be written to: a field or an editor that says so; a page's own text; or something that takes the
 * keyboard and shows its text in a way of its own (a canvas, a hidden field), which is not understood.
 */
export const writabilities = ['editable', 'read-only', 'unknown-editor'] as const;
export type Writability = (typeof writabilities)[number];

/**
 * Why nothing was written. `changed`: the text is not the one that was read. `not-taken`: the editor did not end up with
 * what was written, and it is as it was. `half-taken`: it did not, and could not be brought back.
 */
export const writeRefusals = ['read-only', 'unknown-editor', 'changed', 'not-taken', 'half-taken'] as const;
export type WriteRefusal = (typeof writeRefusals)[number];

/** How it went: what stands there now, read back, or why nothing was written. */
export type Written = { readonly passage: Passage } | { readonly refused: WriteRefusal };
