/**
 * Keeps the card in its own place in the top layer of a page that has its own ideas: pages remove what
 * they do not know, take it elsewhere, open modal dialogs and popovers over it and fill the screen with
 * an element. Everything outside of a modal dialog or a full-screen element is drawn but inert, top layer
 * or not, so the card moves in.
 */
import type { FrameElement } from './frame-element';

/** How long to insist. */
export interface Insisting {
  readonly signal: AbortSignal;
  /** The page has undone the card too often; it is left alone now. */
  readonly onLost: () => void;
}

/** How often within `periodMs` the page may undo the card itself, or cover it, before it gets its way. */
export const limits = { undone: 8, covered: 60 };
const periodMs = 10_000;

const childless = new Set('video audio iframe object embed img canvas svg input textarea'.split(' '));

/** Shows the card on top of the page, and again whenever the page takes it away or covers it. */
export function keepOnTop(frame: FrameElement, { signal, onLost }: Insisting): void {
  const { host } = frame;
  const document = host.ownerDocument;
  const undone = createMeter(limits.undone);
  const covered = createMeter(limits.covered);
  let home: Node | null = null;

  const isAtHome = () => host.isConnected && host.ownerDocument === document && host.parentNode === home && host.matches(':popover-open');
  const observer = new MutationObserver(() => {
    const isDamaged = frame.repair();
    if (isDamaged || !isAtHome()) rescue();
  });

  const show = (modal?: Element) => {
    const hadFocus = document.activeElement === host;
    const parent = homeIn(document, modal);
    if (host.parentNode !== parent) moveInto(parent, host);
    frame.repair();
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
    if (hadFocus) frame.frame.focus({ preventScroll: true });
    if (home === parent) return;
    home = parent;
    observer.disconnect();
    observer.observe(host, { attributes: true });
    observer.observe(document, { childList: true });
    // A dialog can vanish with all that is around it; beside the body only the card's own removal counts.
    observer.observe(parent === document.documentElement ? parent : document, { childList: true, subtree: parent !== document.documentElement });
  };

  const insist = (meter: Meter, modal?: Element) => {
    if (!meter.count() || !document.documentElement) return onLost();
    try {
      show(modal);
    } catch {
      // Taken into a document that is not shown, or away again by a listener of the page while it was put back.
      onLost();
    }
  };
  const rescue = () => insist(undone);
  const rise = (modal?: Element) => insist(covered, modal);

  const watchToggles = (event: Event) => {
    const { target, isTrusted } = event;
    // What the page makes up changes nothing.
    if (!isTrusted) return;
    if (target === host) {
      if (!host.matches(':popover-open')) rescue();
    } else if (target instanceof HTMLDialogElement) {
      rise(target.matches(':modal') ? target : undefined);
    } else if (target instanceof HTMLElement && target.matches(':popover-open') && isOver(target, host)) {
      // A popover that was opened later lies above the card, whether or not it takes the clicks.
      rise();
    }
  };

  document.addEventListener('toggle', watchToggles, { capture: true, signal });
  document.addEventListener('close', watchToggles, { capture: true, signal });
  document.addEventListener('fullscreenchange', (event) => event.isTrusted && rise(), { capture: true, signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  show();
}

interface Meter {
  /** Counts once more; false when that is too often. */
  count(): boolean;
}

function createMeter(limit: number): Meter {
  let times: number[] = [];
  return {
    count() {
      const now = performance.now();
      times = [...times.filter((at) => now - at < periodMs), now];
      return times.length <= limit;
    },
  };
}

function isOver(element: HTMLElement, host: HTMLElement): boolean {
  const over = element.getBoundingClientRect();
  const card = host.getBoundingClientRect();
  return over.left < card.right && over.right > card.left && over.top < card.bottom && over.bottom > card.top;
}

/** `moveBefore` lets the card's document live on; from another document, or from none, it is loaded anew, and the run begins again. */
function moveInto(parent: Element, host: HTMLElement): void {
  if (host.isConnected && host.ownerDocument === parent.ownerDocument) parent.moveBefore(host, null);
  else parent.append(host);
}

/** The innermost element that is not inert; `opened` is the dialog that the page has opened last, where that is known. */
function homeIn(document: Document, opened?: Element): Element {
  const modal = opened ?? Array.from(document.querySelectorAll('dialog:modal')).at(-1);
  const full = document.fullscreenElement;
  if (modal && !(full && modal.contains(full))) return modal;
  // A video or a frame that fills the screen takes no card: there it can be seen but not used.
  return full && !full.shadowRoot && !childless.has(full.localName) ? full : document.documentElement;
}
