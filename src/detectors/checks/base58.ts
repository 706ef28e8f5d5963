import { sha256 } from './sha256';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/**
 * The version byte of a Base58Check text, if its last four bytes are the checksum of the rest.
 * https://en.bitcoin.it/wiki/Base58Check_encoding
 */
export function base58Version(value: string): number | undefined {
  let number = 0n;
  for (const char of value) {
    const digit = alphabet.indexOf(char);
    if (digit < 0) return undefined;
    number = number * 58n + BigInt(digit);
  }
  const bytes = new Uint8Array(25);
  for (let at = 24; at >= 0; at--) {
    bytes[at] = Number(number & 0xffn);
    number >>= 8n;
  }
  if (number > 0n) return undefined;
  const checksum = sha256(sha256(bytes.subarray(0, 21)));
  return [0, 1, 2, 3].every((at) => checksum[at] === bytes[21 + at]) ? bytes[0] : undefined;
}
