/** Bytes from one to another, both included. */
export type ByteRange = readonly [first: number, last: number];

const encoder = new TextEncoder();
/** Up to where characters take one, two, three and four bytes of UTF-8; between U+D7FF and U+E000 there are none. */
const lengths: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7f],
  [0x80, 0x7ff],
  [0x800, 0xd7ff],
  [0xe000, 0xffff],
  [0x10000, 0x10ffff],
];

/**
 * How the characters of a range are written in a JSON string, as sequences of ranges of bytes: UTF-8, and escapes where JSON asks
 * for them. As in https://swtch.com/~rsc/regexp/regexp3.html
 */
export function byteSequences(from: number, to: number): ByteRange[][] {
  const sequences: ByteRange[][] = [];
  const isEscaped = (code: number) => code < 0x20 || code === 0x22 || code === 0x5c;
  for (let code = from; code <= Math.min(to, 0x5c); code++) {
    if (isEscaped(code)) sequences.push([...encoder.encode(JSON.stringify(String.fromCharCode(code)).slice(1, -1))].map((byte) => [byte, byte]));
  }
  for (const [first, last] of lengths) {
    for (const [start, stop] of first === 0x20 ? plainAscii : [[first, last] as const]) {
      const [low, high] = [Math.max(from, start), Math.min(to, stop)];
      if (low <= high) sequences.push(...split(low, high));
    }
  }
  return sequences;
}

const plainAscii: readonly ByteRange[] = [
  [0x20, 0x21],
  [0x23, 0x5b],
  [0x5d, 0x7f],
];

/** Characters of one length, cut so that each byte runs through a range of its own whatever the others are. */
function split(from: number, to: number): ByteRange[][] {
  for (let bits = 6; bits <= 18; bits += 6) {
    const low = (1 << bits) - 1;
    if (from >> bits === to >> bits) break;
    if ((from & low) !== 0) return [...split(from, from | low), ...split((from | low) + 1, to)];
    if ((to & low) !== low) return [...split(from, (to & ~low) - 1), ...split(to & ~low, to)];
  }
  const [first, last] = [encoder.encode(String.fromCodePoint(from)), encoder.encode(String.fromCodePoint(to))];
  return [Array.from(first, (byte, at) => [byte, last[at]!] as const)];
}
