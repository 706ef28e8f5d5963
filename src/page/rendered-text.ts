/**
 * Reads what a person has selected and can see between two points of a page, and where each character stands.
 * `text-transform` is not applied: the page's own
 * letters are better evidence than their costume. Left out is what the browser does not count as
 * selected (hidden, `inert`, `user-select: none`), what nobody can see, and the readings of ruby.
 */
import { View } from './sight';
import { type Piece, TextFlow } from './text-flow';
import { Walk } from './walk';
import type { Extent, Strictness } from './walk-desk';

/** Text and the pieces it is made of. */
export interface RenderedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Every text node on the way, read or left out. */
  readonly seen: WeakSet<Text>;
  /** Characters, white space apart, that the browser counts as selected and nobody can see: left out of the text. */
  readonly unseenChars: number;
  /** All that the browser counts as selected, left out or not, as it stands in the source. */
  readonly selectedText: string;
}

/** Reads the extents one after the other, each on lines of its own. */
export function readRendered(extents: readonly Extent[], strictness: Strictness = 'seen'): RenderedText {
  const flow = new TextFlow();
  const seen = new WeakSet<Text>();
  const selected: string[] = [];
  let unseenChars = 0;
  const document = extents[0]?.startContainer.ownerDocument;
  const view = document && strictness !== 'drawn' ? new View(document) : null;
  for (const extent of extents) {
    const walk = new Walk({ flow, seen, strictness, onSelected: (text) => selected.push(text) }, extent, view);
    for (const _ of walk.steps());
    unseenChars += walk.unseenChars;
    flow.endBlock();
  }
  return { text: flow.text, pieces: flow.pieces, seen, unseenChars, selectedText: selected.join('') };
}
