/**
 * What was replaced in this session, so that it can be put back: in memory only (`storage.session` never reaches the disk,
 * and is closed to scripts in pages), forgotten some hours after the last replacement, apart for private windows.
 */
import { browser } from 'wxt/browser';
import { joinKnown, type KnownValues } from '../core/redact/known-values';
import { sendMessage } from '../protocol/messages';
import { isPrivateHere, privateKey } from './private-window';
import { createTurns } from './turns';

/** Longer than an answer takes that is worth waiting for, shorter than a day: 8 hours. */
const keptMs = 8 * 60 * 60_000;
/** More values than a person replaces in that time; the oldest fall out. */
const limitValues = 2_000;

const openKey = 'known-values';
const keyFor = (isPrivate: boolean) => (isPrivate ? privateKey(openKey) : openKey);

interface Kept {
  readonly values: KnownValues;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** What this document's kind of window knows; nothing where it has expired. */
export async function loadKnown(): Promise<KnownValues> {
  return loadOf(await isPrivateHere());
}

async function loadOf(isPrivate: boolean): Promise<KnownValues> {
  const key = keyFor(isPrivate);
  const { [key]: kept } = (await browser.storage.session.get(key)) as Record<string, Kept | undefined>;
  return kept && kept.until > Date.now() ? kept.values : [];
}

/** Has what is known now kept. */
export async function keepKnown(values: KnownValues): Promise<void> {
  await sendMessage('keepKnown', { values, isPrivate: await isPrivateHere() });
}

/** Has all that is known forgotten now. */
export function forgetKnown(): Promise<void> {
  return keepKnown([]);
}

const inTurn = createTurns();

/** Adds to what is known; nothing to add forgets all. Only the background calls it: two that add at once would lose each other's. */
export function storeKnown(values: KnownValues, isPrivate: boolean): Promise<void> {
  return inTurn(async () => {
    const key = keyFor(isPrivate);
    if (values.length === 0) return browser.storage.session.remove(key);
    const joined = joinKnown(await loadOf(isPrivate), values).slice(-limitValues);
    await browser.storage.session.set({ [key]: { values: joined, until: Date.now() + keptMs } satisfies Kept });
  });
}
