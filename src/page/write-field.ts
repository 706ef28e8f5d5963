import { applyEdits, type Edit } from '../core/redact/edit';
import type { WriteRefusal } from '../core/run/writing-back';
import { selectInField, isTextField } from './fields';
import { createFieldTextMap, type FieldTextMap } from './text-map';
import { settles, typeText, undoTyping } from './type-text';
import { writabilityOf } from './writability';

/** A passage as it stands after it was written, and the way back to it. */
export interface WrittenMap {
  readonly text: string;
  readonly map: FieldTextMap;
}

/**
 * Writes edits of a passage into its field, in one stroke from the first to the last, so that one undo takes all of them
 * back. The field is read afterwards: unless it holds exactly what was to be written, it is brought back.
 */
export async function writeInField(map: FieldTextMap, passage: string, edits: readonly Edit[]): Promise<WrittenMap | WriteRefusal> {
  const { field } = map;
  const whole = { start: 0, end: passage.length };
  const first = edits[0];
  const last = edits.at(-1);
  if (!first || !last) return { text: passage, map };
  const writability = writabilityOf(map, passage.length);
  if (writability !== 'editable') return writability;
  field.focus({ preventScroll: true });
  // A page hears of the focus before anything is written, so what stands there is asked again.
  const place = map.toFieldSpan(whole);
  const stroke = { start: first.span.start, end: last.span.end };
  if (!place || field.readOnly || field.disabled || !selectInField(map, stroke)) return 'changed';

  const text = applyEdits(passage, edits);
  const before = field.value;
  const expected = before.slice(0, place.start) + text + before.slice(place.end);
  const typed = text.slice(stroke.start, text.length - (passage.length - stroke.end));
  if (!typeText(field.ownerDocument, typed)) setText(map, place.start + stroke.start, place.start + stroke.end, typed);
  if (await settles(() => field.value === expected)) return { text, map: createFieldTextMap(field, place.start, text) };
  return takeBack(map, before);
}

/** Where the browser does not type into fields this way: the text is right, undo is the browser's affair. */
function setText({ field }: FieldTextMap, start: number, end: number, text: string): void {
  if (!isTextField(field)) return;
  const view = field.ownerDocument.defaultView ?? window;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new view.InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: text }));
}

/** A field that cuts what is too long, or whose page rewrites what is typed, gets back what it held. */
async function takeBack(map: FieldTextMap, before: string): Promise<WriteRefusal> {
  const { field } = map;
  if (field.value === before) return 'not-taken';
  undoTyping(field.ownerDocument, field);
  if (await settles(() => field.value === before)) return 'not-taken';
  field.setSelectionRange(0, field.value.length);
  if (!typeText(field.ownerDocument, before)) setText(map, 0, field.value.length, before);
  return (await settles(() => field.value === before)) ? 'not-taken' : 'half-taken';
}
