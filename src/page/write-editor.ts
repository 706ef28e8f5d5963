import { applyEdits, type Edit, inverseEdits } from '../core/redact/edit';
import type { Span } from '../core/text/span';
import type { WriteRefusal } from '../core/run/writing-back';
import { type RenderedText, readRendered } from './rendered-text';
import { createPageTextMap, type PageTextMap } from './text-map';
import { pause, settles, typeInEditor, undoTyping } from './type-text';
import { editorAround } from './writability';

/** A passage as it stands after it was written, and the way back to it. */
export interface WrittenEditor {
  readonly text: string;
  readonly map: PageTextMap;
}

/** Editors put the caret back where they had it a moment after they gain the focus. */
const focusMs = 40;

/**
 * Writes edits of a passage into the editor that holds it, from the last to the first. After each one the whole editor is
 * read: unless it holds exactly what was to be written, nothing lost and nothing doubled, it is brought back and refused.
 * Edits within one run of text are one stroke, so that formats stay and undo has few steps.
 */
export async function writeInEditor(map: PageTextMap, passage: string, edits: readonly Edit[]): Promise<WrittenEditor | WriteRefusal> {
  const range = map.toRange({ start: 0, end: passage.length });
  const editor = range && editorAround(range);
  if (!range) return 'changed';
  if (!editor) return 'read-only';
  editor.focus({ preventScroll: true });
  await pause(focusMs);
  const whole = read(editor);
  const start = positionOf(whole, map.toRange({ start: 0, end: 1 }));
  if (start === null || !isSame(whole.text.slice(start, start + passage.length), passage)) return 'changed';

  let now = whole.text;
  const done: Edit[] = [];
  for (const stroke of strokesOf(whole, start, edits).reverse()) {
    const refusal = await writeStroke(editor, stroke, now);
    if (refusal) return takeBack(editor, now, done, refusal);
    done.push(...inverseEdits(now, [stroke]));
    now = applyEdits(now, [stroke]);
  }
  const text = applyEdits(passage, edits);
  return { text, map: shifted(createPageTextMap(read(editor)), start) };
}

/** Of several strokes all are written or none: what came before the one that was refused is written back. */
async function takeBack(editor: HTMLElement, text: string, done: readonly Edit[], refusal: WriteRefusal): Promise<WriteRefusal> {
  let now = text;
  for (const stroke of done.toReversed()) {
    if (refusal === 'half-taken' || (await writeStroke(editor, stroke, now))) return 'half-taken';
    now = applyEdits(now, [stroke]);
  }
  return refusal;
}

async function writeStroke(editor: HTMLElement, { span, text }: Edit, before: string): Promise<WriteRefusal | null> {
  const document = editor.ownerDocument;
  const expected = applyEdits(before, [{ span, text }]);
  const range = createPageTextMap(read(editor)).toRange(span);
  if (!range || !isSame(read(editor).text, before)) return 'changed';
  if (!isEditable(range)) return 'read-only';
  select(document, range);
  // Editors take a selection over in a task of its own.
  await pause();
  const now = document.getSelection();
  if (!now || now.toString() === '' || !isSame(read(editor).text, before)) return 'not-taken';
  typeInEditor(editor, text);
  if (await settles(() => isSame(read(editor).text, expected))) return null;
  if (isSame(read(editor).text, before)) return 'not-taken';
  undoTyping(document, editor);
  return (await settles(() => isSame(read(editor).text, before))) ? 'not-taken' : 'half-taken';
}

function read(editor: HTMLElement): RenderedText {
  const range = editor.ownerDocument.createRange();
  range.selectNodeContents(editor);
  return readRendered([range], 'drawn');
}

/** Where the start of a range stands in a text that was read; null where that text does not hold it. */
function positionOf({ pieces }: RenderedText, range: Range | null): number | null {
  if (!range) return null;
  const { startContainer: node, startOffset: offset } = range;
  const piece = pieces.find((one) => one.node === node && one.nodeStart <= offset && offset < one.nodeStart + one.length);
  return piece ? piece.textStart + offset - piece.nodeStart : null;
}

/** Edits of the editor's whole text, those within one run of text joined; a line break is no part of a stroke that joins. */
function strokesOf({ text, pieces }: RenderedText, start: number, edits: readonly Edit[]): Edit[] {
  const strokes: Edit[] = [];
  const runOf = ({ start: from, end: to }: Span) => pieces.find((piece) => piece.textStart <= from && to <= piece.textStart + piece.length);
  for (const { span, text: instead } of edits) {
    const moved = { span: { start: span.start + start, end: span.end + start }, text: instead };
    const last = strokes.at(-1);
    const joined = last && { start: last.span.start, end: moved.span.end };
    const between = last ? text.slice(last.span.end, moved.span.start) : '';
    if (last && joined && runOf(joined) && !text.slice(joined.start, joined.end).includes('\n')) {
      strokes[strokes.length - 1] = { span: joined, text: last.text + between + instead };
    } else strokes.push(moved);
  }
  return strokes;
}

function isEditable({ startContainer, endContainer }: Range): boolean {
  return [startContainer, endContainer].every((node) => (node instanceof HTMLElement ? node : node.parentElement)?.isContentEditable);
}

function select(document: Document, { startContainer, startOffset, endContainer, endOffset }: Range): void {
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** The map of what begins at a position of another's text. */
function shifted(map: PageTextMap, by: number): PageTextMap {
  return { kind: 'page', toRange: ({ start, end }) => map.toRange({ start: start + by, end: end + by }) };
}

/** Editors draw spaces at the ends of lines as no-break spaces. */
function isSame(one: string, other: string): boolean {
  return one === other || one.replaceAll('\u00a0', ' ') === other.replaceAll('\u00a0', ' ');
}
