import { focusedElement, isTextField } from './fields';
import { selectedRanges, toLiveRange } from './selected-ranges';

/**
 * Remembers who has the focus and what is selected, in fields too. The function that comes back restores both
 * (or the focus alone) without scrolling, unless somebody has focused or selected something else since: they have moved on.
 */
export function rememberFocus(document: Document): (withSelection?: boolean) => void {
  const element = focusedElement(document);
  const restoreSelection = isTextField(element) ? rememberField(element) : rememberRanges(document);
  const before = endsOf(document);
  return (withSelection = true) => {
    const now = endsOf(document);
    if (!document.getSelection()?.isCollapsed && now.some((end, index) => end !== before[index])) return;
    const isTaken = document.activeElement !== null && document.activeElement !== document.body && document.activeElement !== element;
    if (isTaken) return;
    if (element instanceof HTMLElement && element.isConnected && element !== document.body) element.focus({ preventScroll: true });
    if (withSelection) restoreSelection();
  };
}

function endsOf(document: Document): readonly unknown[] {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  return [anchorNode, anchorOffset, focusNode, focusOffset];
}

function rememberField(field: HTMLTextAreaElement | HTMLInputElement): () => void {
  const { selectionStart, selectionEnd, selectionDirection } = field;
  return () => {
    if (field.isConnected) field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
  };
}

function rememberRanges(document: Document): () => void {
  const isBackward = document.getSelection()?.direction === 'backward';
  const ranges = selectedRanges(document).map(toLiveRange);
  return () => {
    const selection = document.getSelection();
    const kept = ranges.filter((range) => range !== null && !range.collapsed && range.startContainer.isConnected) as Range[];
    const [range, ...others] = kept;
    if (!selection || !range || !selection.isCollapsed) return;
    if (isBackward) selection.setBaseAndExtent(range.endContainer, range.endOffset, range.startContainer, range.startOffset);
    else selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    for (const other of others) selection.addRange(other);
  };
}
