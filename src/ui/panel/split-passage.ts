/**
 * Cuts a passage into blocks of plain and marked pieces, so that a hundred thousand characters can
 * be shown as elements that the browser skips while they are out of sight.
 */
import { compareSpans, type Span } from '../../core/text/span';
import type { Mark } from '../kinds/kind';
import { maskValue } from '../masking';

/** A stretch of the passage as shown; `start` is its place in the passage. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly mark: Mark | null;
}

/** Blocks end at the first line break after so many characters, at the latest after twice as many. */
const blockChars = 1500;

/** The passage in order, block by block. Of marks that overlap, the first is shown; covered stretches are masked. */
export function splitPassage(text: string, marks: readonly Mark[], covered: readonly Span[]): Piece[][] {
  const ordered = withoutOverlaps(
    marks.toSorted((a, b) => compareSpans(a.span, b.span)),
    (mark) => mark.span,
  );
  const secrets = withoutOverlaps([...covered].sort(compareSpans), (span) => span);
  const ends = blockEnds(text);
  const edges = [...ordered.map((mark) => mark.span), ...secrets].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...edges, ...ends])].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  const markAt = createLookup(ordered, (mark) => mark.span);
  const secretAt = createLookup(secrets, (span) => span);
  const blocks: Piece[][] = [];
  let block: Piece[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start = 0, end = 0] = [cuts[i], cuts[i + 1]];
    const secret = secretAt(start);
    const shown = !secret ? text.slice(start, end) : secret.start === start ? maskValue(text.slice(secret.start, secret.end)) : '';
    if (shown) block.push({ start, text: shown, mark: markAt(start) });
    if (ends.has(end)) {
      blocks.push(block);
      block = [];
    }
  }
  return blocks;
}

function blockEnds(text: string): Set<number> {
  const ends = new Set<number>();
  for (let at = 0; at < text.length; ) {
    const line = text.indexOf('\n', at + blockChars);
    const space = text.indexOf(' ', at + 2 * blockChars - 200);
    const end = [line < 0 ? -1 : line + 1, space < 0 ? -1 : space + 1].find((place) => place > 0 && place <= at + 2 * blockChars);
    at = Math.min(text.length, end ?? at + 2 * blockChars);
    ends.add(at);
  }
  return ends;
}

function withoutOverlaps<Item>(items: readonly Item[], spanOf: (item: Item) => Span): Item[] {
  let reached = 0;
  return items.filter((item) => {
    const { start, end } = spanOf(item);
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

/** Finds the item at a position; positions must be asked for in rising order. */
function createLookup<Item>(items: readonly Item[], spanOf: (item: Item) => Span): (position: number) => Item | null {
  let next = 0;
  return (position) => {
    for (let item = items[next]; item && spanOf(item).end <= position; item = items[next]) next++;
    const item = items[next];
    return item && spanOf(item).start <= position ? item : null;
  };
}
