/** Replaced values that lie locked on the disk, because the user asked for it; the only text of a user that ever gets there, and only as what a passphrase opens. */
import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { type LockedValues, lockValues, unlockValues } from '../core/redact/locked-values';
import { keepKnown, loadKnown } from './known-values';

const lockedKey = 'locked-values';
/** 7 days. */
const keptMs = 7 * 24 * 60 * 60_000;

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+=*$/));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const lockedSchema = v.object({ version: v.literal(1), count: whole, until: whole, salt: base64, iv: base64, sealed: base64 });

/** What lies there; what has expired is taken away and is not there. */
export async function readLocked(): Promise<LockedValues | null> {
  const { [lockedKey]: stored } = await browser.storage.local.get(lockedKey);
  const parsed = v.safeParse(lockedSchema, stored);
  if (parsed.success && parsed.output.until > Date.now()) return parsed.output;
  if (stored !== undefined) await deleteLocked();
  return null;
}

/** Locks what is known now. */
export async function lockReplaced(passphrase: string): Promise<void> {
  await browser.storage.local.set({ [lockedKey]: await lockValues(await loadKnown(), passphrase, Date.now() + keptMs) });
}

/** Adds what is locked to what is known; resolves to why not, else to null. */
export async function unlockReplaced(passphrase: string): Promise<'wrong-passphrase' | 'expired' | null> {
  const locked = await readLocked();
  if (!locked) return 'expired';
  const opened = await unlockValues(locked, passphrase, Date.now());
  if ('refused' in opened) return opened.refused;
  await keepKnown(opened.values);
  return null;
}

/** Takes it from the disk. */
export async function deleteLocked(): Promise<void> {
  await browser.storage.local.remove(lockedKey);
}
