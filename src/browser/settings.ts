/** The settings as every context but the background has them: read from storage, changed by asking the background, which is the only one to write. */
import { browser } from 'wxt/browser';
import { hashIgnored } from '../core/rules/ignored';
import { defaultSettings, type KeptAs, type Settings, type SettingsTrouble } from '../core/run/settings';
import { applyChanges, type SettingsChange } from '../core/run/settings-change';
import { sendMessage } from '../protocol/messages';
import { readStoredSettings } from '../protocol/stored-settings';
import { isPrivateHere, privateKey } from './private-window';
import { loadTrouble, settingsKey, troubleKey } from './settings-storage';
import { createTurns } from './turns';

const privateChanges = privateKey('changes');

/** Hashing takes a while, and not always the same: what was asked for first is sent first. */
const inTurn = createTurns();

/**
 * The user's settings; what is missing or broken is at its default.
 *
 * @param isPrivate for a private window, where changes that were made in one hold too; without it, for where this document is.
 */
export async function loadSettings(isPrivate?: boolean): Promise<Settings> {
  const [stored, changes] = await Promise.all([browser.storage.local.get(settingsKey), loadPrivateChanges(isPrivate)]);
  return applyChanges(readStoredSettings(stored[settingsKey]), changes);
}

/** The changes of this browser's private windows, in order; none for a normal window. */
export async function loadPrivateChanges(isPrivate?: boolean): Promise<readonly SettingsChange[]> {
  if (!(isPrivate ?? (await isPrivateHere()))) return [];
  const { [privateChanges]: changes } = await browser.storage.session.get(privateChanges);
  return (changes as SettingsChange[] | undefined) ?? [];
}

/** Changes the settings, one change after the other. Rejects when they could not be stored; then nothing is changed. */
export async function changeSettings(changes: readonly SettingsChange[]): Promise<KeptAs> {
  return sendMessage('changeSettings', { changes, isPrivate: await isPrivateHere() });
}

/** Calls back with the settings now and on every change. Returns a function that stops. */
export function watchSettings(listener: (settings: Settings) => void, isPrivate?: boolean): () => void {
  return watch(() => loadSettings(isPrivate), listener, defaultSettings, [settingsKey, privateChanges]);
}

/** Calls back with what was wrong with the stored settings, now and on every change. Returns a function that stops. */
export function watchTrouble(listener: (trouble: SettingsTrouble | null) => void): () => void {
  return watch(loadTrouble, listener, null, [settingsKey, troubleKey]);
}

function watch<Value>(load: () => Promise<Value>, listener: (value: Value) => void, otherwise: Value, keys: readonly string[]): () => void {
  let isStopped = false;
  let asked = 0;
  const read = async () => {
    const mine = ++asked;
    const value = await load().catch(() => otherwise);
    // Of two that are read at once, only the later counts.
    if (!isStopped && mine === asked) listener(value);
  };
  const onChanged = (changes: object) => {
    if (keys.some((key) => key in changes)) void read();
  };
  browser.storage.onChanged.addListener(onChanged);
  void read();
  return () => {
    isStopped = true;
    browser.storage.onChanged.removeListener(onChanged);
  };
}

/** Never show this value under this label again. Only a hash of it is stored. Rejects when it could not be stored. */
export function ignoreAlways(label: string, value: string): Promise<KeptAs> {
  return inTurn(async () => changeSettings([{ type: 'add', list: 'ignored', items: [await hashIgnored(label, value)] }]));
}

/** Takes `ignoreAlways` back. Rejects likewise. */
export function noticeAgain(label: string, value: string): Promise<KeptAs> {
  return inTurn(async () => changeSettings([{ type: 'remove', list: 'ignored', items: [await hashIgnored(label, value)] }]));
}
