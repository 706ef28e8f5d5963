import type { Settings } from '../core/settings';

/** The host of an address as the settings list it; empty for what has none. */
export function hostOf(address: string | undefined): string {
  try {
    return new URL(address ?? '').host;
  } catch {
    return '';
  }
}

/** Whether the user has switched Gloss off on the site of that address. */
export function isSiteOff(settings: Settings, address: string | undefined): boolean {
  const host = hostOf(address);
  return host !== '' && settings.sitesOff.includes(host);
}

/** The settings with a site switched on or off. */
export function switchSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((site) => site !== host);
  return { ...settings, sitesOff: on ? others : [...others, host].sort() };
}
