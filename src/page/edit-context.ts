/**
 * Editors that draw their text themselves and take the keyboard by an EditContext (Monaco, and with it the editors of VS Code's
 * family). The context holds what stands around the caret and what is selected of it; nothing of it stands in the document.
 */

/** The part of an EditContext that is read here (W3C EditContext API; TypeScript's library does not know it yet). */
interface EditContextText {
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

/** Whether an element takes the keyboard by an EditContext. */
export function hasEditContext(element: Element): boolean {
  return contextOf(element) !== null;
}

/** What is selected in an editor, as its EditContext tells it; empty where nothing is, or where there is none. */
export function readEditContext(element: Element | null): string {
  const context = element && contextOf(element);
  if (!context) return '';
  const { text, selectionStart, selectionEnd } = context;
  return text.slice(Math.min(selectionStart, selectionEnd), Math.max(selectionStart, selectionEnd));
}

function contextOf(element: Element): EditContextText | null {
  return ('editContext' in element && (element.editContext as EditContextText | null)) || null;
}
