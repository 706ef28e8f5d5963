/**
 * The frame of the card: opened beside the selection, on top of any page, closed without a trace.
 *
 * There is one per document. It stays where it is while the page scrolls, so that what the user
 * reads does not run away; it follows only its own growth, the window's size and the user's hand.
 */
import { fenceEvents } from './event-fence';
import { createFrameElement } from './frame-element';
import { rememberFocus } from './focus-memory';
import { type Box, clampPoint, largestCard, placeCard, type Point, type Side, type Size } from './place';
import { keepOnTop } from './top-layer';
import { watchDrag } from './drag';

/** What a frame is opened with. */
export interface CardFrameOptions {
  /** Styles of the card, for its shadow root. */
  readonly css: string;
  /** Where the selection is drawn now, in viewport pixels; null if it is drawn nowhere. */
  readonly anchor: () => Box | null;
  /** The card's name for assistive technology. */
  readonly label: string;
  /** Called exactly once, however the frame comes to be closed. */
  readonly onClose: () => void;
  /** Closes the frame when it aborts. */
  readonly signal?: AbortSignal;
  readonly document?: Document;
}

/** An open frame. */
export interface CardFrame {
  /** Where the card is rendered: inside a closed shadow root. The element in it marked `data-drag` moves the card. */
  readonly root: HTMLElement;
  /** Removes the card and gives focus and selection back to where they were, unless the user has moved on. */
  close(): void;
}

const tallestPx = 560;
let openFrame: CardFrame | null = null;

/** Opens the frame and moves the focus into it; a frame that is open already is closed first. */
export function openCardFrame(options: CardFrameOptions): CardFrame {
  openFrame?.close();
  const { css, label, onClose } = options;
  const document = options.document ?? window.document;
  const view = document.defaultView ?? window;
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const frame = createFrameElement(document, css, label);
  const { host, shadow, root } = frame;
  const restoreFocus = rememberFocus(document);
  const anchor = options.anchor();
  let side: Side | undefined;
  /** Set once the user has moved the card: from then on it is only kept in view. */
  let placedByHand: Point | null = null;
  let hasUserLeft = false;

  const settle = () => {
    const viewport = viewportOf(view);
    const { width, height } = largestCard(viewport);
    const scrollTop = root.scrollTop;
    frame.limitTo({ width, height: Math.min(height, tallestPx) });
    const card: Size = host.getBoundingClientRect();
    if (placedByHand) {
      placedByHand = clampPoint(placedByHand, card, viewport);
      frame.moveTo(placedByHand);
      return;
    }
    const direction = view.getComputedStyle(document.documentElement).direction === 'rtl' ? 'rtl' : 'ltr';
    const placed = placeCard({ anchor, card, viewport, direction, preferred: side });
    side = placed.side;
    frame.limitTo({ width, height: Math.min(placed.heightLimit, tallestPx) });
    frame.moveTo(placed);
    // Measuring at full height may have scrolled the contents back.
    root.scrollTop = scrollTop;
  };

  const close = () => {
    if (signal.aborted) return;
    lifetime.abort();
    if (openFrame === opened) openFrame = null;
    host.remove();
    if (!hasUserLeft) restoreFocus();
    onClose();
  };

  const opened: CardFrame = {
    root,
    close,
  };
  openFrame = opened;

  keepOnTop(frame, { signal, onLost: close });
  if (signal.aborted) return opened;
  fenceEvents(host, shadow, signal);
  settle();

  watchDrag(
    shadow,
    (by) => {
      const { x, y } = host.getBoundingClientRect();
      placedByHand = { x: x + by.x, y: y + by.y };
      settle();
    },
    signal,
  );
  shadow.addEventListener('keydown', (event) => closeOnEscape(event as KeyboardEvent, close), { signal });
  view.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.target !== host) closeOnEscape(event, close);
    },
    { capture: true, signal },
  );
  view.addEventListener('pointerdown', (event) => (hasUserLeft = event.target !== host), { capture: true, signal });
  host.addEventListener('focusin', () => (hasUserLeft = false), { signal });
  host.addEventListener('focusout', ({ relatedTarget }) => (hasUserLeft ||= relatedTarget !== null && relatedTarget !== host), { signal });
  view.addEventListener('resize', settle, { signal });
  const sizes = new view.ResizeObserver(settle);
  sizes.observe(host);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  options.signal?.addEventListener('abort', close, { once: true, signal });
  if (options.signal?.aborted) close();
  else root.focus({ preventScroll: true });
  return opened;
}

/** Escape that ends an input method's composition, or that somebody in the card has used, is not for the frame. */
function closeOnEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  close();
}

/** The layout viewport without scroll bars, unaffected by pinch zoom. */
function viewportOf(view: Window): Size {
  const seen = view.visualViewport;
  if (!seen) return { width: view.innerWidth, height: view.innerHeight };
  return { width: seen.width * seen.scale, height: seen.height * seen.scale };
}
