import type { PopupHost } from '../hosts';
import { type Mounted, mountSurface } from '../mount';
import { Popup } from './popup';

/** Shows the toolbar's popup below `root`. Its style is `popup.css`. */
export function mountPopup(root: HTMLElement | ShadowRoot, host: PopupHost): Mounted {
  return mountSurface(root, host, 'gloss-popup', <Popup host={host} />);
}
