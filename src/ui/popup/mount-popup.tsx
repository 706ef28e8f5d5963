import type { PopupHost } from '../hosts';
import { type Mounted, mountPage } from '../mount';
import { Popup } from './popup';

/** Shows the toolbar's popup below `root`. Its style is `popup.css`. */
export function mountPopup(root: HTMLElement | ShadowRoot, host: PopupHost): Mounted {
  return mountPage(root, host, 'gloss-popup', <Popup host={host} />);
}
