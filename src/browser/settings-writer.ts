/** The one writer of the settings. Only the background imports it: two that read, change and write at once would lose each other's changes. */
import { browser } from 'wxt/browser';
import type { KeptAs } from '../core/run/settings';
import { applyChanges, type SettingsChange } from '../core/run/settings-change';
import type { SettingsOrder } from '../protocol/settings-change';
import { inspectStoredSettings, isStorable } from '../protocol/stored-settings';
import { lastTaskKey } from './last-task';
import { privateKey } from './private-window';
import { loadPrivateChanges } from './settings';
import { settingsKey, troubleKey } from './settings-storage';
import { createTurns } from './turns';

/** A private session in which more is switched than this does not happen. */
const limitPrivateChanges = 1_000;

const inTurn = createTurns();

/** Makes changes, all or none, after those that came before. Rejects when they lead beyond what may be stored, or storage fails. */
export function makeChanges({ changes, isPrivate }: SettingsOrder): Promise<KeptAs> {
  return inTurn(() => (isPrivate ? rememberPrivately(changes) : store(changes)));
}

async function store(changes: readonly SettingsChange[]): Promise<KeptAs> {
  const { [settingsKey]: stored } = await browser.storage.local.get(settingsKey);
  const { settings, trouble } = inspectStoredSettings(stored);
  const changed = applyChanges(settings, changes);
  if (!isStorable(changed)) throw new Error('settings-out-of-bounds');
  // What was damaged is gone with this; the options page goes on saying so.
  await browser.storage.local.set({ [settingsKey]: changed, ...(trouble && { [troubleKey]: trouble }) });
  return 'stored';
}

async function rememberPrivately(changes: readonly SettingsChange[]): Promise<KeptAs> {
  const all = [...(await loadPrivateChanges(true)), ...changes];
  if (all.length > limitPrivateChanges) throw new Error('settings-out-of-bounds');
  await browser.storage.session.set({ [privateKey('changes')]: all });
  return 'until-closed';
}

/** The user has read what was wrong with the stored settings: what is good in them is stored, the rest is gone. A newer version's stay as they are. */
export function forgetTrouble(): Promise<void> {
  return inTurn(async () => {
    const { [settingsKey]: stored } = await browser.storage.local.get(settingsKey);
    const { settings, trouble } = inspectStoredSettings(stored);
    if (trouble?.kind === 'damaged') await browser.storage.local.set({ [settingsKey]: settings });
    await browser.storage.local.remove(troubleKey);
  });
}

/** Version 3 and before kept the last task among the settings. It moves to where what remembers use is, once. */
export function moveLastTask(): Promise<void> {
  return inTurn(async () => {
    const { [settingsKey]: stored } = await browser.storage.local.get(settingsKey);
    if (typeof stored !== 'object' || stored === null || !('lastTask' in stored)) return;
    const { lastTask, ...settings } = stored as Record<string, unknown>;
    await browser.storage.local.set({ [settingsKey]: settings, [lastTaskKey]: lastTask });
  });
}
