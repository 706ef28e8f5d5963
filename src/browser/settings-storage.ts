import { browser } from 'wxt/browser';
import type { SettingsTrouble } from '../core/run/settings';
import { inspectStoredSettings } from '../protocol/stored-settings';

/** Where the settings are in `storage.local`. */
export const settingsKey = 'settings';
/** Where it is noted that something in them could not be read and is gone. */
export const troubleKey = 'settingsTrouble';

/** What is wrong with the settings as they are stored, or was before they were last written; null when nothing is. */
export async function loadTrouble(): Promise<SettingsTrouble | null> {
  const stored = await browser.storage.local.get([settingsKey, troubleKey]);
  return inspectStoredSettings(stored[settingsKey]).trouble ?? (stored[troubleKey] as SettingsTrouble | undefined) ?? null;
}
