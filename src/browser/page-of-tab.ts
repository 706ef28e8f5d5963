import type { Browser } from 'wxt/browser';
import type { Place } from '../core/run/finished-run';
import { addressOf } from '../core/run/site';

/**
 * What the page of a tab is called and where it is, as runs name it. Runs and what waits for a panel go through the session's
 * storage: of a private window no address is told at all.
 */
export function pageOfTab({ title = '', url, incognito }: Pick<Browser.tabs.Tab, 'title' | 'url' | 'incognito'>): Pick<Place, 'title' | 'address'> {
  const address = incognito ? undefined : addressOf(url);
  return { title, ...(address && { address }) };
}
