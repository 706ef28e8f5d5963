import type { CardHost } from '../hosts';
import { type Mounted, mountSurface } from '../mount';
import { Card } from './card';

/** Shows the card below `root` and starts its run; `dispose` ends both. Its style is `card.css`, to be put into the same root. */
export function mountCard(root: HTMLElement | ShadowRoot, host: CardHost): Mounted {
  return mountSurface(root, host, 'gloss-card', <Card host={host} />);
}
