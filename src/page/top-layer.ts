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

/** Times that the card is put back within `rescuePeriodMs` before the page gets its way. */
export const rescueLimit = 8;
const rescuePeriodMs = 10_000;

const childless = new Set('video audio iframe object embed img canvas svg input textarea'.split(' '));

/** Shows the card on top of the page, and again whenever the page takes it away or covers it. */
export function keepOnTop(frame: FrameElement, { signal, onLost }: Insisting): void {
  const { host } = frame;
  const document = host.ownerDocument;
  let rescues: number[] = [];
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

  const rescue = (modal?: Element) => {
    const now = performance.now();
    rescues = [...rescues.filter((at) => now - at < rescuePeriodMs), now];
    if (rescues.length > rescueLimit || !document.documentElement) return onLost();
    try {
      show(modal);
    } catch {
      // Taken into a document that is not shown, or away again by a listener of the page while it was put back.
      onLost();
    }
  };

  const watchToggles = (event: Event) => {
    const target = event.target;
    if (target === host) {
      if ((event as ToggleEvent).newState === 'closed' && !host.matches(':popover-open')) rescue();
    } else if (target instanceof HTMLDialogElement) {
      rescue(target.matches(':modal') ? target : undefined);
    } else if (target instanceof HTMLElement && target.matches(':popover-open')) {
      // A popover that was opened later lies above the card, wherever it is drawn and whether or not it takes the clicks.
      rescue();
    }
  };

  document.addEventListener('toggle', watchToggles, { capture: true, signal });
  document.addEventListener('close', watchToggles, { capture: true, signal });
  document.addEventListener('fullscreenchange', () => rescue(), { capture: true, signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  show();
}

/** Where the browser can, the card's document lives on while it is moved; else it is loaded anew, and the run begins again. */
function moveInto(parent: Element, host: HTMLElement): void {
  if (host.isConnected && host.ownerDocument === parent.ownerDocument && 'moveBefore' in parent) parent.moveBefore(host, null);
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
