/**
 * Puts text in the place of the selection as if it had been typed: listeners are told and undo works. Deprecated and
 * without a successor: the only way to edit that keeps a field's undo. Documents that are not HTML throw.
 */
export function typeText(document: Document, text: string): boolean {
  try {
    return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  } catch {
    return false;
  }
}

/**
 * Types into an editor. One with a text of its own is asked first by the event that comes before input, which a command does
 * not bring (Chromium 156): who answers it (Lexical, Slate) changes its text itself, and what stands drawn would be a lie
 * otherwise. Asked for as browsers announce the correction of a word (Input Events 2, insertReplacementText).
 */
export function typeInEditor(editor: Element, text: string): void {
  const view = editor.ownerDocument.defaultView ?? window;
  const dataTransfer = new view.DataTransfer();
  dataTransfer.setData('text/plain', text);
  const input = text === '' ? { inputType: 'deleteContentBackward' } : { inputType: 'insertReplacementText', dataTransfer };
  if (ask(editor, input)) typeText(editor.ownerDocument, text);
}

/** Takes the last typing back as far as the browser keeps it, and asks an editor with a history of its own to do so. */
export function undoTyping(document: Document, editor: Element): void {
  if (!ask(editor, { inputType: 'historyUndo' })) return;
  try {
    document.execCommand('undo');
  } catch {
    // Not HTML: nothing was typed there either.
  }
}

/** Announces input to an editor; false where it has seen to it. */
function ask(editor: Element, input: InputEventInit): boolean {
  const view = editor.ownerDocument.defaultView ?? window;
  return editor.dispatchEvent(new view.InputEvent('beforeinput', { ...input, bubbles: true, cancelable: true, composed: true }));
}

/** An editor that has not drawn what was typed by then will not. */
const patienceMs = 600;
const lookAgainMs = 15;

/** Waits until something holds; false where it does not in time. It must hold twice, a moment apart: pages put back what they do not like. */
export async function settles(holds: () => boolean): Promise<boolean> {
  const until = performance.now() + patienceMs;
  let held = false;
  for (;;) {
    await pause(lookAgainMs);
    const isHeld = holds();
    if (isHeld && held) return true;
    held = isHeld;
    if (performance.now() > until) return false;
  }
}

/** Lets the page hear of what was done: events of focus and selection are told in tasks of their own. */
export function pause(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
