/**
 * The printable characters by which byte-level vocabularies write bytes: a byte that is printable in Latin-1 is itself,
 * the others are U+0100 and on. Radford et al. 2019, https://github.com/openai/gpt-2/blob/master/src/encoder.py
 */
const byteOfCharacter = new Int16Array(0x800).fill(-1);
for (let byte = 0, next = 0x100; byte < 256; byte++) {
  const isItself = (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
  byteOfCharacter[isItself ? byte : next++] = byte;
}

/**
 * Replaces those characters in UTF-8 by the bytes they mean, in place, from `start` to `end`, and returns where the result
 * ends, never later. What is no such character stays as it is.
 */
export function unwriteBytes(bytes: Uint8Array, start: number, end: number): number {
  let to = start;
  for (let at = start; at < end; ) {
    const lead = bytes[at]!;
    // All of them lie below U+0800: one or two bytes of UTF-8.
    const length = lead >= 0xc0 && lead < 0xe0 && at + 1 < end ? 2 : 1;
    const code = length === 2 ? ((lead & 0x1f) << 6) | (bytes[at + 1]! & 0x3f) : lead;
    const byte = length === 2 || lead < 0x80 ? byteOfCharacter[code]! : -1;
    if (byte >= 0) bytes[to++] = byte;
    else for (let of = 0; of < length; of++) bytes[to++] = bytes[at + of]!;
    at += length;
  }
  return to;
}
