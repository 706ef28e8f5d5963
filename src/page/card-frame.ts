/**
 * The frame of the card: opened beside the selection, on top of any page, closed without a trace.
 *
 * What is in it is a document of the extension; here it is only placed, sized and kept on top, and it is
 * shown only once that document has answered over a port that the page never sees. There is one frame per
 * document of a page. It stays where it is while the page scrolls, so that what the user reads does not run
 * away; it follows only its own growth, the window's size and the user's hand.
 */
import type { CardNews, CardWish } from '../core/run/card';
import { rememberFocus } from './focus-memory';
import { createFrameElement } from './frame-element';
import { closeOnEscape, viewportOf } from './frame-window';
import { type Box, clampPoint, largestCard, placeCard, type Point, type Side, type Size } from './place';
import { keepOnTop } from './top-layer';

/** What a frame is opened with. */
export interface CardFrameOptions {
  /** Where the card's document is, and the origin that alone may answer for it. */
  readonly address: string;
  readonly origin: string;
  /** Said to the card's document, with the port, each time it has loaded: a page that takes the frame away makes it load again. */
  readonly opening: unknown;
  /** Where the selection is drawn now, in viewport pixels; null if it is drawn nowhere. */
  readonly anchor: () => Box | null;
  /** Where the field or the editor is drawn that the selection is edited in: the card never covers it where there is any room beside it. */
  readonly field?: () => Box | null;
  /** The card's document has answered, and is seen. */
  readonly onReady: () => void;
  /** What the card asks of the page; place and size are seen to here. `tell` answers it. */
  readonly onWish: (wish: CardWish, tell: (news: CardNews) => void) => void;
  /** Called exactly once, however the frame comes to be closed. */
  readonly onClose: (ending: CardEnding) => void;
  /** Closes the frame when it aborts. */
  readonly signal?: AbortSignal;
  readonly document?: Document;
}

/** How a frame ended: somebody closed it, the page took it away, or its document never answered. */
export type CardEnding = 'closed' | 'lost' | 'no-answer';

/** An open frame. */
export interface CardFrame {
  /** Removes the card and gives focus and selection back to where they were, unless the user has moved on. */
  close(): void;
  /** Gives the card the focus. */
  focus(): void;
  /** What was selected stays unselected when the card closes: it is marked, and a selection would hide that. */
  leaveSelection(): void;
}

const widestPx = 400;
const tallestPx = 560;
/** Before its document has told its height. */
const firstHeightPx = 160;
/** A document that has not answered by then is not the card's: the slowest seen, on a busy machine, took two seconds. */
const patienceMs = 6_000;

let openFrame: CardFrame | null = null;

/**
 * Whether a document can hold the card: a page in HTML whose origin is not hidden by a sandbox, because that would
 * hide the extension's from the extension itself; nor in a frame that lets nothing be saved.
 */
export function canHoldCard(document: Document): boolean {
  const view = document.defaultView;
  if (!(document.documentElement instanceof HTMLElement) || !view) return false;
  // Files on the disk have no origin, sandboxed or not.
  if (view.origin === 'null' && view.location.protocol !== 'file:') return false;
  for (let frame = view.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement ?? null) {
    const sandbox = frame.getAttribute('sandbox');
    if (sandbox !== null && !sandbox.toLowerCase().split(/\s+/).includes('allow-downloads')) return false;
  }
  return true;
}

/** Opens the frame; it is shown, and takes the focus, once its document answers. A frame that is open already is closed first. */
export function openCardFrame(options: CardFrameOptions): CardFrame {
  openFrame?.close();
  const document = options.document ?? window.document;
  const view = document.defaultView ?? window;
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const element = createFrameElement(document);
  const { host, frame } = element;
  const restoreFocus = rememberFocus(document);
  const anchor = options.anchor();
  const field = options.field?.() ?? null;
  let port: MessagePort | null = null;
  let isReady = false;
  let isFocused = false;
  let height = firstHeightPx;
  let watchdog = 0;
  let place: Box = { x: 0, y: 0, width: 0, height: 0 };
  let side: Side | undefined;
  /** Set once the user has moved the card: from then on it is only kept in view. */
  let placedByHand: Point | null = null;
  let hasUserLeft = false;
  let isSelectionLeft = false;

  const direction = view.getComputedStyle(document.documentElement).direction === 'rtl' ? 'rtl' : 'ltr';
  const tell = (news: CardNews) => port?.postMessage(news);
  /** Writes the place; a card that the reader has not moved himself says so to its document, where presses then wait. */
  const put = (next: Box, isByHand = false) => {
    const hasMoved = next.x !== place.x || next.y !== place.y;
    place = next;
    element.place(next);
    if (hasMoved && !isByHand) tell({ type: 'moved' });
  };

  const settle = () => {
    const viewport = viewportOf(view);
    const largest = largestCard(viewport);
    const card: Size = { width: Math.min(widestPx, largest.width), height: Math.min(height, tallestPx, largest.height) };
    if (placedByHand) {
      placedByHand = clampPoint(placedByHand, card, viewport);
      put({ ...placedByHand, ...card }, true);
      return;
    }
    const placed = placeCard({ anchor, field, card, grownHeight: Math.min(tallestPx, largest.height), viewport, direction, preferred: side });
    side = placed.side;
    put({ x: placed.x, y: placed.y, width: Math.min(card.width, placed.widthLimit), height: Math.min(card.height, placed.heightLimit) });
  };

  const end = (ending: CardEnding) => {
    if (signal.aborted) return;
    lifetime.abort();
    if (openFrame === opened) openFrame = null;
    port?.close();
    host.remove();
    if (!hasUserLeft) restoreFocus(!isSelectionLeft);
    options.onClose(ending);
  };
  const opened: CardFrame = {
    close: () => end('closed'),
    focus: () => frame.focus({ preventScroll: true }),
    leaveSelection() {
      isSelectionLeft = true;
    },
  };
  openFrame = opened;

  const obey = (wish: CardWish) => {
    switch (wish.type) {
      case 'ready':
        isReady = true;
        clearTimeout(watchdog);
        return options.onWish(wish, tell);
      case 'height':
        height = Math.ceil(wish.px);
        settle();
        if (isReady && !isFocused) appear();
        return;
      case 'move': {
        placedByHand = { x: place.x + wish.by.x, y: place.y + wish.by.y };
        settle();
        return;
      }
      case 'close':
        return end('closed');
      default:
        options.onWish(wish, tell);
    }
  };

  const appear = () => {
    isFocused = true;
    element.show();
    if (!hasUserLeft) frame.focus({ preventScroll: true });
    options.onReady();
  };

  /** The frame's window is handed one end of a channel; the browser delivers it to the extension's own document or to nobody. */
  const greet = () => {
    // Until then the frame holds an empty document of the page's own origin, whose address it may tell whom it likes.
    if (frame.contentDocument) return frame.contentWindow?.location.replace(options.address);
    clearTimeout(watchdog);
    watchdog = view.setTimeout(() => end('no-answer'), patienceMs);
    const card = frame.contentWindow;
    const channel = new MessageChannel();
    port?.close();
    port = channel.port1;
    port.onmessage = ({ data }: MessageEvent<CardWish>) => {
      if (!signal.aborted) obey(data);
    };
    // The document is gone though its frame still stands: the browser ended its process. A frame that was moved has a new window.
    port.addEventListener('close', () => frame.contentWindow === card && end('lost'), { signal });
    card?.postMessage(options.opening, options.origin, [channel.port2]);
  };

  watchdog = view.setTimeout(() => end('no-answer'), patienceMs);
  signal.addEventListener('abort', () => clearTimeout(watchdog), { once: true });
  frame.addEventListener('load', greet, { signal });
  settle();
  keepOnTop(element, { signal, onLost: () => end('lost') });
  if (signal.aborted) return opened;

  view.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && isReady) closeOnEscape(event, opened.close);
    },
    { capture: true, signal },
  );
  view.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted) hasUserLeft = event.target !== host;
    },
    { capture: true, signal },
  );
  // Kept from bubbling on, so that a focus trap of the page stays quiet.
  host.addEventListener(
    'focusin',
    (event) => {
      event.stopPropagation();
      if (event.isTrusted) hasUserLeft = false;
    },
    { signal },
  );
  host.addEventListener(
    'focusout',
    (event) => {
      event.stopPropagation();
      hasUserLeft ||= event.isTrusted && event.relatedTarget !== null && event.relatedTarget !== host;
    },
    { signal },
  );
  view.addEventListener('resize', (event) => event.isTrusted && settle(), { signal });
  // The page goes, to be thrown away or to be kept for a way back: either way without the card.
  view.addEventListener('pagehide', (event) => event.isTrusted && end('closed'), { signal });
  // A style of the page that zooms changes how many pixels of the screen the host takes, before it is painted so.
  const sizes = new view.ResizeObserver(() => element.place(place));
  sizes.observe(host, { box: 'device-pixel-content-box' });
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  options.signal?.addEventListener('abort', opened.close, { once: true, signal });
  if (options.signal?.aborted) opened.close();
  return opened;
}
