import type { SimpleFailureCode } from './failure';
import type { Edit } from '../redact/edit';
import type { Finding } from './finding';
import type { Cautions, Passage } from '../text/passage';
import type { TaskId } from './task-id';
import type { Writability, Written } from './writing-back';
import type { Span } from '../text/span';

/**
 * What a card is to show. It goes from the background to the card's own document and to nobody else:
 * the page's process learns of it no more than the ticket under which it waits.
 */
export interface CardOrder {
  readonly tasks: readonly TaskId[];
  /** The frame that holds the selection and the card. */
  readonly frame: { readonly tabId: number; readonly frameId: number };
  /** Of the tab, as the browser tells it. */
  readonly title: string;
  /** Of its page, as the page's own runs name it; never of one in a private window. */
  readonly address?: string;
  /** The pattern of sites whose profile the user's settings follow there. */
  readonly profile?: string;
  /** The passage of a frame that is too small for a card. */
  readonly passage?: Passage;
  readonly cautions?: Cautions;
  /** What the browser took for selected when its menu opened. */
  readonly selectionText?: string;
  /** The selection stands in a field, whose text the browser's menu must not be asked for. */
  readonly isEditable?: boolean;
}

/** What the page script tells the card's document, with the port, once that has loaded. */
export interface CardOpening {
  /** Good for one order, in the tab it was written for. */
  readonly ticket: string;
  /** The selection of the frame; absent where the order brings a passage of its own. */
  readonly selection?: CardSelection | SimpleFailureCode;
  /** The page is light or dark by itself, and the card with it. */
  readonly scheme?: 'light' | 'dark';
}

/** A selection that the page script keeps the way back to. */
export interface CardSelection {
  readonly passage: Passage;
  /** Under which the page script keeps the selection's text map. */
  readonly id: string;
  /** Whether findings can be marked: not in fields. */
  readonly canMark: boolean;
  readonly writability: Writability;
  readonly cautions: Cautions;
}

/** What the card's document asks of the page script over the port. */
export type CardWish =
  /** The card counts: its ticket was good. The page script shows it from now on. */
  | { readonly type: 'ready' }
  /** The height of everything in it, in CSS pixels. */
  | { readonly type: 'height'; readonly px: number }
  | { readonly type: 'move'; readonly by: { readonly x: number; readonly y: number } }
  | { readonly type: 'close' }
  | { readonly type: 'reveal'; readonly span: Span }
  /** Marks on the page; an empty list takes them away. */
  | { readonly type: 'mark'; readonly findings: readonly Finding[] }
  /** Edits of the selection's passage, in order and without overlaps, to be written to where it stands. */
  | { readonly type: 'write'; readonly edits: readonly Edit[] }
  /** The selection's place is to be read as it is now. */
  | { readonly type: 'read-again' };

/**
 * What the page script tells the card's document: it was put elsewhere, what became of the last wish to write or to read again,
 * that the selection's text has changed (or stands again as it did), or which of the marks the pointer is on.
 */
export type CardNews =
  | { readonly type: 'moved' }
  | { readonly type: 'written'; readonly written: Written }
  | { readonly type: 'text-changed'; readonly isChanged: boolean }
  | { readonly type: 'pointed'; readonly span: Span | null }
  | { readonly type: 'read'; readonly selection: CardSelection | SimpleFailureCode };
