import type { CardHost } from '../hosts';
import { type Mounted, mountPage, mountSurface } from '../mount';
import { Card } from './card';
import { keepWheel } from './keep-wheel';
import { watchDrag, type Way } from './watch-drag';
import { watchHeight } from './watch-height';

/** What the document of a card tells the frame around it, which alone can place it. */
export interface CardFrameDesk {
  onHeight(px: number): void;
  onMove(by: Way): void;
  /** Pixels of the screen to a CSS pixel of the page. */
  zoom(): number;
}

/**
 * Shows the card below `root` and starts its run; `dispose` ends both. Its style is `card.css`;
 * `root` or what holds it is the dialog, named by the sentence `card.label`.
 */
export function mountCard(root: HTMLElement | ShadowRoot, host: CardHost): Mounted {
  const stopEscape = closeOnEscape(root, host);
  const mounted = mountSurface(root, host, 'gloss-card', <Card host={host} />);
  return {
    dispose() {
      stopEscape();
      mounted.dispose();
    },
  };
}

/** Shows the card in a document of its own, which stands in a frame of the page. It lasts as long as that document. */
export function mountCardPage(root: HTMLElement, host: CardHost, desk: CardFrameDesk): void {
  root.setAttribute('data-gloss-root', '');
  root.setAttribute('role', 'dialog');
  root.setAttribute('aria-label', host.t('card.label'));
  root.tabIndex = -1;
  document.title = host.t('card.label');
  closeOnEscape(root, host);
  keepWheel(document.documentElement);
  watchDrag(root, desk.zoom, desk.onMove);
  mountPage(root, host, 'gloss-card', <Card host={host} />);
  watchHeight(root.querySelector<HTMLElement>('.gloss-card')!, desk.onHeight);
  root.focus({ preventScroll: true });
}

/** Closes when Escape comes up again, so that the page around the card hears of neither half of the press. */
function closeOnEscape(root: HTMLElement | ShadowRoot, host: CardHost): () => void {
  let isDown = false;
  const listen = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || event.isComposing) return;
    if (event.type === 'keyup') {
      if (isDown) host.close();
      isDown = false;
    } else if (!event.defaultPrevented) {
      event.preventDefault();
      isDown = true;
    }
  };
  for (const type of ['keydown', 'keyup']) root.addEventListener(type, listen);
  return () => {
    for (const type of ['keydown', 'keyup']) root.removeEventListener(type, listen);
  };
}
