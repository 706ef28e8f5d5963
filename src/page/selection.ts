import { type SimpleFailureCode, toFailure } from '../core/run/failure';
import type { Passage } from '../core/text/passage';
import { readEditContext } from './edit-context';
import { focusedElement, isSecretField, isTextField } from './fields';
import { flatElement, flatParent } from './flat-tree';
import { attributeOf, boxOf } from './node';
import { type RenderedText, readRendered } from './rendered-text';
import { selectedRanges, toLiveRange } from './selected-ranges';
import { isDrawnEditor } from './writability';
import { createFieldTextMap, createPageTextMap, drawnTextMap, type TextField, type TextMap } from './text-map';

/** What the user has selected, and the way back to it. */
export interface PageSelection {
  readonly passage: Passage;
  readonly map: TextMap;
  /**
   * Characters, white space apart, that the browser counts as selected and nobody can see, not by scrolling either. They are no
   * part of the passage, except where nothing else is selected: then `isUnseen`.
   */
  readonly unseenChars: number;
  /** Nothing of what is selected can be seen on the page; the passage holds it nevertheless, because it is all there is. */
  readonly isUnseen: boolean;
  /**
   * The selection at this moment as the browser may tell it, to be compared (`sameWords`) with what it told when its menu opened:
   * its menu looks into shadow trees and lists of choices, its `Selection` does not.
   */
  readonly browserTexts: readonly string[];
  /** Where the selection is drawn now, in viewport pixels; null if it is drawn nowhere. For a field, the field. */
  readonly anchor: () => DOMRect | null;
  /** Reads the same place as it is now, whatever has become of its text. */
  readonly again: () => PageSelection | SimpleFailureCode;
}

/**
 * Reads the selection of this document: of the focused field if it has one, else of the page. Never throws: fields that
 * hold secrets are refused with `password-field`, and a page that makes the reading fail gets a code as well.
 */
export function readSelection(document: Document): PageSelection | SimpleFailureCode {
  try {
    return read(document);
  } catch (thrown) {
    const { code } = toFailure(thrown);
    return code === 'out-of-memory' ? code : 'internal';
  }
}

function read(document: Document): PageSelection | SimpleFailureCode {
  const focused = focusedElement(document);
  const isSecret = isSecretField(focused);
  if (isTextField(focused) && hasSelectedText(focused)) return isSecret ? 'password-field' : readField(focused);
  const ranges = selectedRanges(document);
  const browserText = document.getSelection()?.toString() ?? '';
  const seen = readRendered(ranges);
  const browserTexts = [seen.selectedText, browserText];
  if (seen.text.trim() !== '') return readRanges(ranges, seen, { browserTexts, isUnseen: false });
  const drawn = readRendered(ranges, 'drawn');
  const isUnseen = seen.unseenChars > 0;
  if (drawn.text.trim() !== '') return readRanges(ranges, { ...drawn, unseenChars: seen.unseenChars }, { browserTexts, isUnseen });
  if (isSecret) return 'password-field';
  const unreachable = readUnreachable(ranges, browserText);
  return unreachable === 'nothing-selected' && isDrawnEditor(focused) ? readDrawn(focused!) : unreachable;
}

function readField(field: TextField): PageSelection | SimpleFailureCode {
  const start = field.selectionStart ?? 0;
  return readFieldPart(field, start, field.selectionEnd ?? start);
}

function readFieldPart(field: TextField, start: number, end: number): PageSelection | SimpleFailureCode {
  const text = field.value.slice(start, end);
  const [before, after] = [field.value.slice(0, start), field.value.slice(end)];
  // Between what stood around it, where that still stands; else all that is in the field.
  const again = () => {
    const { value } = field;
    const isAround = value.startsWith(before) && value.endsWith(after) && value.length >= before.length + after.length;
    if (isSecretField(field)) return 'password-field';
    return isAround ? readFieldPart(field, before.length, value.length - after.length) : readFieldPart(field, 0, value.length);
  };
  if (text.trim() === '') return 'nothing-selected';
  return {
    passage: toPassage(text, field),
    map: createFieldTextMap(field, start, text),
    unseenChars: 0,
    isUnseen: false,
    browserTexts: [text],
    anchor: () => visibleRect(field.getBoundingClientRect()),
    again,
  };
}

function readRanges(ranges: readonly AbstractRange[], rendered: RenderedText, told: Pick<PageSelection, 'browserTexts' | 'isUnseen'>): PageSelection {
  return {
    passage: toPassage(rendered.text, ranges[0]?.startContainer ?? null),
    map: createPageTextMap(rendered),
    unseenChars: rendered.unseenChars,
    ...told,
    anchor: anchorOf(ranges),
    again: againOf(ranges),
  };
}

/** Text in a closed shadow tree or an e-mail field: the browser says what is selected but not where, so nothing can be marked. */
function readUnreachable(ranges: readonly AbstractRange[], text: string): PageSelection | SimpleFailureCode {
  if (text.trim() === '') return 'nothing-selected';
  return {
    passage: toPassage(text, ranges[0]?.startContainer ?? null),
    map: createPageTextMap({ text, pieces: [], seen: new WeakSet() }),
    unseenChars: 0,
    isUnseen: false,
    browserTexts: [text],
    anchor: anchorOf(ranges),
    again: () => 'nothing-selected',
  };
}

/** What an editor that draws its text itself tells of its selection: nothing can be marked there or written. */
function readDrawn(editor: Element): PageSelection | SimpleFailureCode {
  const text = readEditContext(editor);
  if (text.trim() === '') return 'drawn-editor';
  return {
    passage: toPassage(text, editor),
    map: drawnTextMap,
    unseenChars: 0,
    isUnseen: false,
    browserTexts: [text],
    anchor: () => visibleRect(boxOf(editor)),
    again: () => (editor.isConnected ? readDrawn(editor) : 'nothing-selected'),
  };
}

/** The same ranges, which go with the page's changes; one whose text was exchanged is all that stands in its place. */
function againOf(ranges: readonly AbstractRange[]): PageSelection['again'] {
  const live = ranges.map((range) => toLiveRange(range) ?? range);
  return () => {
    const now = live.flatMap((range) => {
      if (!(range instanceof Range) || !range.collapsed) return [range];
      const element = range.startContainer.isConnected ? flatElement(range.startContainer) : null;
      if (!element) return [];
      range.selectNodeContents(element);
      return [range];
    });
    const rendered = readRendered(now);
    if (now.length === 0 || rendered.text.trim() === '') return 'nothing-selected';
    return readRanges(now, rendered, { browserTexts: [], isUnseen: false });
  };
}

/** The last range's place; where it spans trees, the place of the element it ends in. */
function anchorOf(ranges: readonly AbstractRange[]): () => DOMRect | null {
  const last = ranges.at(-1);
  if (!last) return () => null;
  const live = toLiveRange(last);
  return () => visibleRect(live?.getBoundingClientRect()) ?? visibleRect(boxAround(last.endContainer));
}

function boxAround(node: Node): DOMRect | undefined {
  const element = flatElement(node);
  return element ? boxOf(element) : undefined;
}

function hasSelectedText(field: TextField): boolean {
  return (field.selectionStart ?? 0) < (field.selectionEnd ?? 0);
}

function toPassage(text: string, where: Node | null): Passage {
  for (let node = where; node; node = flatParent(node)) {
    const language = attributeOf(node, 'lang');
    if (language) return { text, language };
  }
  return { text };
}

function visibleRect(rect: DOMRect | undefined): DOMRect | null {
  return rect && (rect.width > 0 || rect.height > 0) ? rect : null;
}
