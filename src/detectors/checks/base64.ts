const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The bytes of base 64 in either alphabet, each as one character; undefined where a character
 * belongs to neither.
 * https://www.rfc-editor.org/rfc/rfc4648#section-5
 */
export function decodeBase64(value: string): string | undefined {
  let decoded = '';
  let bits = 0;
  let held = 0;
  for (const char of value.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/')) {
    const number = alphabet.indexOf(char);
    if (number < 0) return undefined;
    held = ((held << 6) | number) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    decoded += String.fromCharCode((held >> bits) & 0xff);
  }
  return decoded;
}
