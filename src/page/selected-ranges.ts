import { shadowOf } from './node';

/** The ranges the user has selected, inside open shadow trees where the browser tells them; empty ones are left out. */
export function selectedRanges(document: Document): readonly AbstractRange[] {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return [];
  const ranges =
    selection.rangeCount === 1 && 'getComposedRanges' in selection
      ? selection.getComposedRanges({ shadowRoots: openShadowRoots(document) })
      : Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  return ranges.filter((range) => !range.collapsed);
}

/** A live range over the same text; null across a shadow boundary or where the page has changed. */
export function toLiveRange({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): Range | null {
  const document = startContainer.ownerDocument;
  if (!document || startContainer.getRootNode() !== endContainer.getRootNode()) return null;
  try {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  } catch {
    // Offsets past the end: the page cut the text since it was selected.
    return null;
  }
}

/** Every open shadow root of the document, however deep. */
function openShadowRoots(document: Document): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (let root: Document | ShadowRoot | undefined = document, next = 0; root; root = found[next++]) {
    for (const element of root.querySelectorAll('*')) {
      const shadow = shadowOf(element);
      if (shadow) found.push(shadow);
    }
  }
  return found;
}
