/**
 * Marks on the page by the CSS Custom Highlight API: nothing is wrapped, nothing is inserted, and a
 * constructed stylesheet works under any content-security policy of the page.
 */
import type { Finding } from '../core/run/finding';
import type { Span } from '../core/text/span';
import { selectInField } from './fields';
import { createMarkFinder } from './mark-finder';
import { scrollToElement, scrollToRange } from './scroll-to';
import type { FieldTextMap, TextMap } from './text-map';

/** Marks findings of one passage on its page. */
export interface Highlighter {
  /** Replaces the marks; returns how many findings still stand on the page and were marked (none in fields). */
  show(findings: readonly Finding[]): number;
  /** Marks more, and returns likewise. */
  add(findings: readonly Finding[]): number;
  /** Removes every trace. */
  clear(): void;
  /** The span of the finding that is marked at a place of the viewport; null where none is. */
  at(x: number, y: number): Span | null;
  /** Marks the one that is pointed at more strongly than the others, until another is or, with null, none. */
  point(span: Span | null): void;
  /** Scrolls to the span and marks it for a moment, or selects it in a field; false if it is no longer there. */
  flash(span: Span): boolean;
}

/** Mildest first: where marks overlap, the later name is drawn on top. */
const names = ['gloss-entity', 'gloss-info', 'gloss-warning', 'gloss-serious', 'gloss-pointed', 'gloss-flash'] as const;
type HighlightName = (typeof names)[number];

const flashMs = 1800;

// Translucent over whatever the page has, so the page's own text colour stays readable on light and on dark. Paper shows none.
const css = `@media screen {
::highlight(gloss-entity) { background-color: rgb(64 132 246 / .26); text-decoration: underline 2px rgb(64 132 246); }
::highlight(gloss-info) { background-color: rgb(20 160 140 / .26); text-decoration: underline 2px rgb(20 160 140); }
::highlight(gloss-warning) { background-color: rgb(232 150 10 / .32); text-decoration: underline 2px rgb(224 140 0); }
::highlight(gloss-serious) { background-color: rgb(228 60 60 / .30); text-decoration: underline wavy 2px rgb(228 60 60); }
::highlight(gloss-pointed) { background-color: rgb(250 204 21 / .6); }
::highlight(gloss-flash) { background-color: rgb(250 204 21 / .92); color: #1a1a1a; }
}
@media screen and (forced-colors: active) {
  ::highlight(gloss-entity), ::highlight(gloss-info), ::highlight(gloss-warning), ::highlight(gloss-serious) { background-color: Mark; color: MarkText; }
  ::highlight(gloss-pointed), ::highlight(gloss-flash) { background-color: Highlight; color: HighlightText; }
}`;

/** A highlighter for the passage of `map`; when `signal` aborts, every trace is removed. */
export function createHighlighter(document: Document, map: TextMap, signal: AbortSignal): Highlighter {
  const view = document.defaultView ?? window;
  const highlights = view.CSS?.highlights;
  let sheet: CSSStyleSheet | null = null;
  let flashTimer = 0;
  const finder = createMarkFinder(document);

  const mark = (name: HighlightName, ranges: readonly Range[]) => {
    if (!highlights) return;
    if (ranges.length === 0) highlights.delete(name);
    else {
      const highlight = new view.Highlight(...ranges);
      highlight.priority = names.indexOf(name);
      highlights.set(name, highlight);
    }
    dress();
  };

  /** The stylesheet is there while there are marks; adopted anew where the page has thrown it out meanwhile. */
  const dress = () => {
    const isNeeded = names.some((name) => highlights?.has(name));
    const others = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    if (isNeeded && others.length === document.adoptedStyleSheets.length) {
      sheet ??= createSheet(view);
      document.adoptedStyleSheets = [...others, sheet];
    }
    if (!isNeeded && sheet) document.adoptedStyleSheets = others;
  };

  const endFlash = () => {
    clearTimeout(flashTimer);
    mark('gloss-flash', []);
  };

  const rangesOf = (findings: readonly Finding[]) => {
    const found = new Map<HighlightName, Range[]>();
    for (const finding of findings) {
      const range = highlights ? map.toRange(finding.span) : null;
      if (!range) continue;
      finder.add({ span: finding.span, range });
      const name = nameFor(finding);
      const ranges = found.get(name);
      if (ranges) ranges.push(range);
      else found.set(name, [range]);
    }
    return found;
  };

  const show = (findings: readonly Finding[]) => {
    finder.clear();
    mark('gloss-pointed', []);
    const found = rangesOf(findings);
    for (const name of names) if (name !== 'gloss-flash' && name !== 'gloss-pointed') mark(name, found.get(name) ?? []);
    return countIn(found);
  };

  /** Ranges join the highlight that stands: to make it anew for each few would take time that grows with what is there. */
  const add = (findings: readonly Finding[]) => {
    const found = rangesOf(findings);
    for (const [name, ranges] of found) {
      const standing = highlights?.get(name);
      if (!standing) mark(name, ranges);
      else for (const range of ranges) standing.add(range);
    }
    dress();
    return countIn(found);
  };

  const clear = () => {
    endFlash();
    show([]);
  };

  const flash = (span: Span) => {
    if (map.kind === 'field') return revealInField(map, span);
    const range = map.toRange(span);
    if (!range || signal.aborted) return false;
    endFlash();
    mark('gloss-flash', [range]);
    flashTimer = view.setTimeout(endFlash, flashMs);
    return scrollToRange(range);
  };

  const point = (span: Span | null) => {
    const range = span && map.toRange(span);
    if (!signal.aborted) mark('gloss-pointed', range ? [range] : []);
  };

  signal.addEventListener('abort', clear, { once: true });
  return {
    show: (findings) => (signal.aborted ? 0 : show(findings)),
    add: (findings) => (signal.aborted ? 0 : add(findings)),
    clear,
    at: (x, y) => finder.find(x, y)?.span ?? null,
    point,
    flash,
  };
}

function countIn(found: ReadonlyMap<HighlightName, readonly Range[]>): number {
  return [...found.values()].reduce((sum, { length }) => sum + length, 0);
}

function nameFor(finding: Finding): HighlightName {
  return finding.broken ? `gloss-${finding.broken.severity}` : 'gloss-entity';
}

function createSheet(view: Window & typeof globalThis): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Fields draw no highlights and scroll only to a caret that gains the focus (measured in Chromium 156), so the focus goes there. */
function revealInField(map: FieldTextMap, span: Span): boolean {
  if (!map.toFieldSpan(span)) return false;
  map.field.blur();
  if (!selectInField(map, span, 'start')) return false;
  map.field.focus();
  return selectInField(map, span) && scrollToElement(map.field);
}
