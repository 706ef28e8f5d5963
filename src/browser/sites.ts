import type { Settings } from '../core/settings';
import { siteOf } from '../core/site';

/** Whether the user has switched Gloss off on the site of that address. */
export function isSiteOff(settings: Settings, address: string | undefined): boolean {
  const host = siteOf(address);
  return host !== '' && settings.sitesOff.includes(host);
}

/** The settings with a site switched on or off. */
export function switchSite(settings: Settings, host: string, on: boolean): Settings {
  if (host === '') return settings;
  const others = settings.sitesOff.filter((site) => site !== host);
  return { ...settings, sitesOff: on ? others : [...others, host].sort() };
}
