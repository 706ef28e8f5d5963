import { sha256 } from '@noble/hashes/sha2.js';
import { createBase58check } from '@scure/base';

const base58check = createBase58check(sha256);
/** A version byte and the hash of a key or script. */
const addressBytes = 21;

/**
 * The version byte of an address in Base58Check, if its last four bytes are the checksum of the rest.
 * https://en.bitcoin.it/wiki/Base58Check_encoding
 */
export function base58Version(value: string): number | undefined {
  try {
    const bytes = base58check.decode(value);
    return bytes.length === addressBytes ? bytes[0] : undefined;
  } catch {
    return undefined;
  }
}
