/**
 * A card acts only when it is seen. A page may cover the card with something that lets clicks through, make it
 * transparent or carry it away, and let the reader press what he does not see. The browser itself tells whether every
 * part of an element is drawn as it is, unobstructed (`IntersectionObserver` with `trackVisibility`).
 */

/** How long the card must have been seen without a break before a press counts, in milliseconds. */
export const seenMs = 500;

/** Says since when the card is seen. */
export interface Watch {
  /** Milliseconds that the card has been seen without a break, in one place and at one size; 0 while it is not. */
  seenFor(): number;
  /** The card is elsewhere now: what was under the pointer is not what was aimed at. */
  startAgain(): void;
}

/** Nearly all of it: at some zooms a last line of pixels is cut. */
const wholeRatio = 0.98;

/** Watches an element as the browser draws it. `onChange` hears when it has been seen for long enough, and when it no longer is. */
export function watchSeen(element: Element, onChange: (isSeen: boolean) => void): Watch {
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (isVisible: boolean) => {
    const wasSeen = since !== null;
    since = isVisible ? performance.now() : null;
    clearTimeout(timer);
    if (isVisible) timer = setTimeout(() => onChange(true), seenMs);
    if (wasSeen) onChange(false);
  };
  const startAgain = () => {
    if (since !== null) set(true);
  };
  const options = { trackVisibility: true, delay: 100, threshold: [0, 0.25, 0.5, 0.75, wholeRatio, 1] };
  new IntersectionObserver((entries) => {
    const { isVisible, intersectionRatio } = entries.at(-1) as IntersectionObserverEntry & { readonly isVisible?: boolean };
    const isSeen = isVisible === true && intersectionRatio >= wholeRatio;
    if (isSeen !== (since !== null)) set(isSeen);
  }, options).observe(element);
  // A page that zooms its whole self makes the pixels of the card larger or smaller.
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', startAgain);
  return { seenFor: () => (since === null ? 0 : performance.now() - since), startAgain };
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
