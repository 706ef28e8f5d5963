/**
 * Keeps the card in the top layer of a page that has its own ideas: pages remove what they do not
 * know, open modal dialogs and fill the screen with an element. Everything outside of a modal dialog
 * or a full-screen element is drawn but inert, top layer or not, so the card moves in.
 */
import type { FrameElement } from './frame-element';

/** How long to insist. */
export interface Insisting {
  readonly signal: AbortSignal;
  /** The page has undone the card too often; it is left alone now. */
  readonly onLost: () => void;
}

/** Times that the card is put back before the page gets its way. */
export const rescueLimit = 8;

const childless = new Set('video audio iframe object embed img canvas svg input textarea'.split(' '));

/** Shows the frame on top of the page, and again whenever the page takes it away or covers it. */
export function keepOnTop(frame: FrameElement, { signal, onLost }: Insisting): void {
  const { host } = frame;
  const document = host.ownerDocument;
  let rescues = 0;
  let home: Node | null = null;

  const observer = new MutationObserver(() => {
    const isDamaged = frame.repair();
    if (!isDamaged && host.isConnected) return;
    rescue();
  });

  const show = (modal?: Element) => {
    const focused = frame.shadow.activeElement;
    const parent = homeIn(document, modal);
    if (host.parentNode !== parent) parent.append(host);
    if (isPopover(host)) {
      if (host.matches(':popover-open')) host.hidePopover();
      host.showPopover();
    }
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    if (home === parent) return;
    home = parent;
    observer.disconnect();
    observer.observe(host, { attributes: true });
    observer.observe(document, { childList: true });
    // A dialog can vanish with all that is around it; beside the body only the card's own removal counts.
    observer.observe(parent === document.documentElement ? parent : document, { childList: true, subtree: parent !== document.documentElement });
  };

  const rescue = () => {
    if (++rescues > rescueLimit) onLost();
    else if (document.documentElement) show();
  };

  const watchToggles = (event: Event) => {
    const target = event.target;
    if (target === host) {
      if ((event as ToggleEvent).newState === 'closed') rescue();
    } else if (target instanceof HTMLDialogElement) {
      show(target.matches(':modal') ? target : undefined);
    }
  };

  document.addEventListener('toggle', watchToggles, { capture: true, signal });
  document.addEventListener('close', watchToggles, { capture: true, signal });
  document.addEventListener('fullscreenchange', () => show(), { capture: true, signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  show();
}

/** The innermost element that is not inert; `opened` is the dialog that the page has opened last, where that is known. */
function homeIn(document: Document, opened?: Element): Element {
  const modal = opened ?? Array.from(document.querySelectorAll('dialog:modal')).at(-1);
  const full = document.fullscreenElement;
  if (modal && !(full && modal.contains(full))) return modal;
  // A video or a frame that fills the screen takes no card: there it can be seen but not used.
  return full && !full.shadowRoot && !childless.has(full.localName) ? full : document.documentElement;
}

function isPopover(host: HTMLElement): boolean {
  return 'showPopover' in host && host.isConnected;
}
