/**
 * Puts text together the way a browser puts it on lines.
 *
 * Breaks and spaces are held back until the next visible character, so that nothing hangs over at
 * the start, at the end or beside a line break. Every character that came from a node is written
 * down as part of a piece; breaks and tabs between boxes come from no node.
 */

/** Characters of the passage that stand, one to one, in a text node. White space may differ in kind, never in number. */
export interface Piece {
  readonly node: Text;
  /** Code units into the node. */
  readonly nodeStart: number;
  /** Code units into the passage. */
  readonly textStart: number;
  length: number;
}

/** How a box treats white space, by the names of CSS `white-space-collapse`. */
export type WhiteSpace = 'collapse' | 'preserve' | 'preserve-breaks';

interface HeldSpace {
  readonly node: Text;
  readonly offset: number;
  hasBreak: boolean;
}

/** Where a cell began. */
export interface CellStart {
  readonly length: number;
  readonly breaks: number;
}

const LINE_FEED = 10;
const eastAsian = /[\u2e80-\u303f\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\ud840-\ud888]/;

/** Collects text and pieces from boxes and text nodes told in drawing order. */
export class TextFlow {
  readonly pieces: Piece[] = [];
  readonly #chunks: string[] = [];
  #length = 0;
  #lastChunk = '';
  #isLineOpen = false;
  #breaks = 0;
  #tabs = 0;
  #space: HeldSpace | null = null;

  /** Everything so far. */
  get text(): string {
    return this.#chunks.join('');
  }

  /** The length of it, breaks and spaces that are held back apart. */
  get length(): number {
    return this.#length;
  }

  /** Adds code units `[from, to)` of a text node. */
  addText(node: Text, from: number, to: number, whiteSpace: WhiteSpace): void {
    const data = node.data;
    if (whiteSpace === 'preserve') {
      if (from < to) this.#put(node, data, from, to);
      return;
    }
    for (let at = from; at < to; ) {
      const start = at;
      if (!isSpace(data.charCodeAt(at))) {
        while (at < to && !isSpace(data.charCodeAt(at))) at++;
        this.#put(node, data, start, at);
        continue;
      }
      let breaks = 0;
      while (at < to && isSpace(data.charCodeAt(at))) if (data.charCodeAt(at++) === LINE_FEED) breaks++;
      if (whiteSpace === 'preserve-breaks' && breaks > 0) for (; breaks > 0; breaks--) this.breakLine();
      else if (this.#isLineOpen) {
        this.#space ??= { node, offset: start, hasBreak: false };
        this.#space.hasBreak ||= breaks > 0;
      }
    }
  }

  /** A `<br>`: ends the line, also an empty one. */
  breakLine(): void {
    this.#breaks++;
    this.#isLineOpen = false;
    this.#space = null;
  }

  /** The edge of a block: ends the line if anything stands on it. */
  endBlock(): void {
    if (this.#isLineOpen) this.breakLine();
  }

  /** The start of a row of a table. */
  startRow(): void {
    this.#tabs = 0;
    this.endBlock();
  }

  /** The start of a cell: blocks in it end at the cell's edge, which is a tab. What it returns is handed to `endCell`. */
  startCell(): CellStart {
    this.#isLineOpen = false;
    return { length: this.#length, breaks: this.#breaks };
  }

  /** The end of a cell. */
  endCell(start: CellStart): void {
    this.#breaks = this.#length === start.length ? start.breaks : 0;
    this.#tabs++;
    this.#isLineOpen = true;
    this.#space = null;
  }

  /** The end of a row of a table. */
  endRow(): void {
    this.#tabs = 0;
    this.endBlock();
  }

  #put(node: Text, data: string, from: number, to: number): void {
    if (this.#length > 0) this.#putHeldBack(data.charAt(from));
    this.#breaks = 0;
    this.#tabs = 0;
    this.#space = null;
    this.#push(node, from, data.slice(from, to));
    this.#isLineOpen = data.charCodeAt(to - 1) !== LINE_FEED;
  }

  #putHeldBack(next: string): void {
    const boundary = '\n'.repeat(this.#breaks) + '\t'.repeat(this.#tabs);
    const space = this.#space;
    if (boundary) {
      this.#chunks.push(boundary);
      this.#length += boundary.length;
      this.#lastChunk = boundary;
    } else if (space && !(space.hasBreak && eastAsian.test(next) && eastAsian.test(this.#lastChunk.slice(-1)))) {
      // Browsers drop a line break between East Asian characters instead of drawing a space (CSS Text 3, 4.1.3).
      this.#push(space.node, space.offset, ' ');
    }
  }

  #push(node: Text, nodeStart: number, text: string): void {
    const last = this.pieces.at(-1);
    const isNext = last?.node === node && last.nodeStart + last.length === nodeStart && last.textStart + last.length === this.#length;
    if (last && isNext) last.length += text.length;
    else this.pieces.push({ node, nodeStart, textStart: this.#length, length: text.length });
    this.#chunks.push(text);
    this.#length += text.length;
    this.#lastChunk = text;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === LINE_FEED || code === 9 || code === 13 || code === 12;
}
