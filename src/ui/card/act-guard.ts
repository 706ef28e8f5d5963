/**
 * A card acts only when it is seen. A page may cover the card with something that lets clicks through, make it
 * transparent or carry it away, and let the reader press what he does not see. The browser itself tells whether every
 * part of an element is drawn as it is, unobstructed (`IntersectionObserver` with `trackVisibility`).
 */

/** How long the card must have been seen without a break before a press counts, in milliseconds. */
export const seenMs = 500;

/** Says since when the card is seen. */
export interface Watch {
  /** Milliseconds that the card has been seen without a break; 0 while it is not. */
  seenFor(): number;
}

/** Watches an element as the browser draws it. `onChange` hears when it has been seen for long enough, and when it no longer is. */
export function watchSeen(element: Element, onChange: (isSeen: boolean) => void): Watch {
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const options = { trackVisibility: true, delay: 100, threshold: [0, 0.25, 0.5, 0.75, 1] };
  new IntersectionObserver((entries) => {
    const { isVisible } = entries.at(-1) as IntersectionObserverEntry & { readonly isVisible?: boolean };
    if (isVisible === (since !== null)) return;
    since = isVisible ? performance.now() : null;
    clearTimeout(timer);
    if (isVisible) timer = setTimeout(() => onChange(true), seenMs);
    else onChange(false);
  }, options).observe(element);
  return { seenFor: () => (since === null ? 0 : performance.now() - since) };
}

/**
 * Holds back every press on a control below `root` until the card has been seen for `seenMs`, by pointer and by key alike.
 * What only concerns the card itself (choosing a tab; `data-harmless`: closing, moving, cancelling) always works.
 */
export function guardActs(root: HTMLElement, watch: Watch, onHeld: () => void): void {
  root.addEventListener(
    'click',
    (event) => {
      const control = event.target instanceof Element && event.target.closest('button, a, summary, input, select, [role=menuitem]');
      if (!control || !root.contains(control) || control.closest('[data-harmless], [role=tab]') || watch.seenFor() >= seenMs) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onHeld();
    },
    { capture: true },
  );
}
