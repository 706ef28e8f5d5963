import type { CardHost } from '../hosts';
import { type Mounted, mountSurface } from '../mount';
import { Card } from './card';

/**
 * Shows the card below `root` and starts its run; `dispose` ends both. Its style is `card.css`, to be
 * put into the same root; `root` or what holds it is the dialog, named by the sentence `card.label`.
 */
export function mountCard(root: HTMLElement | ShadowRoot, host: CardHost): Mounted {
  const closeOnEscape = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    host.close();
  };
  root.addEventListener('keydown', closeOnEscape);
  const mounted = mountSurface(root, host, 'gloss-card', <Card host={host} />);
  return {
    dispose() {
      root.removeEventListener('keydown', closeOnEscape);
      mounted.dispose();
    },
  };
}
