/**
 * Replaced values locked with a passphrase, so that they can outlive the session without lying open on the disk. The key is
 * PBKDF2-HMAC-SHA-256 of the passphrase (OWASP's count of 2023), the cipher AES-256-GCM; when it expires is part of what is
 * authenticated, so that nobody prolongs it.
 */
import type { KnownValues } from './known-values';

/** Bytes in base64. `until` is milliseconds since the epoch. */
export interface LockedValues {
  readonly version: 1;
  readonly count: number;
  readonly until: number;
  readonly salt: string;
  readonly iv: string;
  readonly sealed: string;
}

/** Values that were unlocked, or why they were not. */
export type Unlocked = { readonly values: KnownValues } | { readonly refused: 'wrong-passphrase' | 'expired' };

/** Fewer characters are guessed too soon. */
export const leastPassphrase = 10;
const rounds = 600_000;

/** Locks values; who has the passphrase can open them until then. */
export async function lockValues(values: KnownValues, passphrase: string, until: number): Promise<LockedValues> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const head = { version: 1, count: values.length, until } as const;
  const key = await keyOf(passphrase, salt);
  const sealed = await crypto.subtle.encrypt(cipher(iv, head), key, new TextEncoder().encode(JSON.stringify(values)));
  return { ...head, salt: toBase64(salt), iv: toBase64(iv), sealed: toBase64(new Uint8Array(sealed)) };
}

/** Opens them again. Whatever was changed in them meanwhile counts as a wrong passphrase. */
export async function unlockValues(locked: LockedValues, passphrase: string, now: number): Promise<Unlocked> {
  if (locked.until <= now) return { refused: 'expired' };
  try {
    const key = await keyOf(passphrase, fromBase64(locked.salt));
    const opened = await crypto.subtle.decrypt(cipher(fromBase64(locked.iv), locked), key, fromBase64(locked.sealed));
    return { values: JSON.parse(new TextDecoder().decode(opened)) as KnownValues };
  } catch {
    return { refused: 'wrong-passphrase' };
  }
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  // The same passphrase typed on another keyboard may come in another composition (Unicode NFKC).
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

function cipher(iv: Uint8Array<ArrayBuffer>, { version, count, until }: Pick<LockedValues, 'version' | 'count' | 'until'>) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`gloss ${version} ${count} ${until}`) };
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
