import { sha256 } from './sha256';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/**
 * The version byte of a Base58Check text, if its last four bytes are the checksum of the rest.
 * https://en.bitcoin.it/wiki/Base58Check_encoding
 */
export function base58Version(value: string): number | undefined {
  const bytes = new Uint8Array(25);
  for (const char of value) {
    let carry = alphabet.indexOf(char);
    if (carry < 0) return undefined;
    for (let at = 24; at >= 0; at--) {
      carry += (bytes[at] ?? 0) * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    if (carry > 0) return undefined;
  }
  const checksum = sha256(sha256(bytes.subarray(0, 21)));
  return [0, 1, 2, 3].every((at) => checksum[at] === bytes[21 + at]) ? bytes[0] : undefined;
}
