import type { OptionsHost } from '../hosts';
import { type Mounted, mountPage } from '../mount';
import { Options } from './options';

/** Shows the options page below `root`. Its style is `options.css`. */
export function mountOptions(root: HTMLElement | ShadowRoot, host: OptionsHost): Mounted {
  return mountPage(root, host, 'gloss-options', <Options host={host} />);
}
