import { browser } from 'wxt/browser';
import { hashIgnored } from '../core/ignored';
import { defaultSettings, type Settings } from '../core/settings';
import { readStoredSettings } from '../protocol/stored-settings';

const key = 'settings';

/** The user's settings; what is missing or broken is at its default. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key);
  return readStoredSettings(stored[key]);
}

/** Stores the settings whole. */
export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [key]: settings });
}

/** Calls back with the settings now and on every change. Returns a function that stops. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  let isStopped = false;
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (key in changes) listener(readStoredSettings(changes[key]!.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  loadSettings().then(
    (settings) => isStopped || listener(settings),
    () => isStopped || listener(defaultSettings),
  );
  return () => {
    isStopped = true;
    browser.storage.local.onChanged.removeListener(onChanged);
  };
}

/** Never show this value under this label again. Only a hash of it is stored. */
export async function ignoreAlways(label: string, value: string): Promise<void> {
  const hash = await hashIgnored(label, value);
  await changeIgnored((ignored) => [...ignored.filter((other) => other !== hash), hash]);
}

/** Takes `ignoreAlways` back. */
export async function noticeAgain(label: string, value: string): Promise<void> {
  const hash = await hashIgnored(label, value);
  await changeIgnored((ignored) => ignored.filter((other) => other !== hash));
}

async function changeIgnored(change: (ignored: readonly string[]) => readonly string[]): Promise<void> {
  const settings = await loadSettings();
  await saveSettings({ ...settings, ignored: change(settings.ignored) });
}
