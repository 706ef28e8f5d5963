import type { Size } from './place';

/** Escape that ends an input method's composition, or that the page has used before, is not for the card. */
export function closeOnEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  close();
}

/** The layout viewport without scroll bars, unaffected by pinch zoom. */
export function viewportOf(view: Window): Size {
  const seen = view.visualViewport;
  if (!seen) return { width: view.innerWidth, height: view.innerHeight };
  return { width: seen.width * seen.scale, height: seen.height * seen.scale };
}
