import type { TextFlow } from './text-flow';

/** Two boundaries in drawing order, as every kind of range has them. */
export type Extent = Pick<AbstractRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** What to read: what can be selected and seen, what can be seen, or whatever is drawn in some way. */
export type Strictness = 'seen' | 'visible' | 'drawn';

/** What a walk writes to and keeps to. */
export interface WalkDesk {
  readonly flow: TextFlow;
  /** Every text node on the way, read or left out. */
  readonly seen: WeakSet<Text>;
  readonly strictness: Strictness;
  /** Takes what the browser counts as selected, left out or not, as it stands in the source. */
  readonly onSelected?: (text: string) => void;
  /** Told of elements that begin lines of their own, and of their ends, with the length of the text until there. */
  readonly onElement?: ElementListener;
  /** The walk ends where the text has become so long, in UTF-16 code units. */
  readonly limitChars?: number;
  /** A text that the page moves about while it is read is read once. */
  readonly isOnce?: boolean;
}

/** Hears of elements in the order in which they are drawn. */
export interface ElementListener {
  begin(element: Element, display: string, length: number): void;
  end(element: Element, length: number): void;
}
