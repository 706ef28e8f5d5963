/**
 * What repeats on a page, so that it can be read row by row: rows of tables, items of lists, and siblings that are built
 * alike, as reviews and comments are. It hears of elements while the page is read and keeps nothing but lengths.
 */
import type { Rows } from '../core/run/whole-page';
import type { Span } from '../core/text/span';
import { attributeOf, localNameOf } from './node';
import type { ElementListener } from './walk-desk';

/** Fewer are no list. */
const leastRows = 3;
/** Siblings of no telling name must be more, and longer, before they count as rows: columns of a layout are built alike, too. */
const leastAlike = 5;
const leastAlikeChars = 40;
/** So many lists of one page are told, so many rows of one. */
const limitLists = 8;
const limitRows = 20_000;

const rowNames = new Set(['tr', 'li', 'article', 'dd', 'blockquote']);
const rowRoles = new Set(['row', 'listitem', 'article', 'comment']);

interface OpenElement {
  readonly name: string;
  readonly isHead: boolean;
  readonly start: number;
  /** The children of each make, in order. */
  makes?: Map<string, Span[]>;
}

/** Finds rows; `lists` tells them once all is read. */
export class RowFinder implements ElementListener {
  readonly #open: OpenElement[] = [];
  readonly #lists: Rows[] = [];

  begin(element: Element, display: string, length: number): void {
    this.#open.push({ name: makeOf(element, display), isHead: display === 'table-row' && isHeadRow(element), start: length });
  }

  end(_element: Element, length: number): void {
    const closed = this.#open.pop();
    if (!closed) return;
    for (const [make, rows] of closed.makes ?? []) {
      const isNamed = !make.startsWith('.');
      const chars = rows.reduce((sum, { start, end }) => sum + end - start, 0);
      const isList = isNamed ? rows.length >= leastRows : rows.length >= leastAlike && chars / rows.length >= leastAlikeChars;
      if (isList) this.#lists.push(rows);
    }
    const parent = this.#open.at(-1);
    if (!parent || closed.name === '' || closed.isHead || length <= closed.start) return;
    parent.makes ??= new Map();
    const rows = parent.makes.get(closed.name) ?? [];
    if (rows.length < limitRows) rows.push({ start: closed.start, end: length });
    parent.makes.set(closed.name, rows);
  }

  /** The lists of the text, the largest first; of one within another, the larger. Rows without a letter or digit are left out. */
  lists(text: string): readonly Rows[] {
    const charsOf = (rows: Rows) => rows.reduce((sum, { start, end }) => sum + end - start, 0);
    const found = this.#lists
      .map((rows) => rows.map((row) => trim(row, text)).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end))))
      .filter((rows) => rows.length >= leastRows)
      .sort((a, b) => charsOf(b) - charsOf(a));
    const kept: Rows[] = [];
    for (const rows of found) {
      const isFree = kept.every((other) => rows[0]!.start >= other.at(-1)!.end || rows.at(-1)!.end <= other[0]!.start);
      if (isFree && kept.length < limitLists) kept.push(rows);
    }
    return kept;
  }
}

/** By what siblings are told to be of one make; the empty word for those that never are rows. */
function makeOf(element: Element, display: string): string {
  const name = localNameOf(element);
  const role = attributeOf(element, 'role') ?? '';
  if (display === 'table-row' || rowNames.has(name)) return name;
  if (rowRoles.has(role)) return `role=${role}`;
  const [made] = (attributeOf(element, 'class') ?? '').split(/\s+/).filter(Boolean).sort();
  return made && (name === 'div' || name === 'section' || name === 'p') ? `.${name}.${made}` : '';
}

function isHeadRow(row: Element): boolean {
  const cells = Array.from(row.children, localNameOf);
  return cells.length > 0 && cells.every((cell) => cell === 'th');
}

function trim({ start, end }: Span, text: string): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
