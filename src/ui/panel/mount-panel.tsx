import type { PanelHost } from '../hosts';
import { type Mounted, mountPage } from '../mount';
import { Panel } from './panel';

/** Shows the side panel below `root`. Its style is `panel.css`. */
export function mountPanel(root: HTMLElement | ShadowRoot, host: PanelHost): Mounted {
  return mountPage(root, host, 'gloss-panel', <Panel host={host} />);
}
