import { browser } from 'wxt/browser';
import type { Settings } from '../core/run/settings';
import type { SettingsChange } from '../core/run/settings-change';
import { siteOf } from '../core/run/site';

/** Whether the user has switched Gloss off on the site of that address. */
export function isSiteOff(settings: Settings, address: string | undefined): boolean {
  const host = siteOf(address);
  return host !== '' && settings.sitesOff.includes(host);
}

/** What switches a site on or off; nothing for what is no site. */
export function switchSite(host: string, on: boolean): SettingsChange[] {
  return host === '' ? [] : [{ type: on ? 'remove' : 'add', list: 'sitesOff', items: [host] }];
}

/** The site of a tab that the user has let Gloss see; empty where it has none, or the tab is gone. */
export async function siteOfTab(tabId: number | undefined): Promise<string> {
  if (tabId === undefined) return '';
  return browser.tabs.get(tabId).then(
    ({ url }) => siteOf(url),
    () => '',
  );
}
