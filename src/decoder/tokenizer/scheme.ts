/** One way of splitting text into pieces and writing them out again. */
export interface Scheme {
  /** Adds the ids of a text in which no user-defined piece is left. */
  encode(text: string, ids: number[]): void;
  /** The bytes that a piece of text or of one byte writes, not to be changed. */
  written(id: number): Uint8Array;
  /** Where in `text` each of its ids ends, in UTF-16 units. */
  endsOf(text: string, ids: readonly number[]): Uint32Array;
}

/** How many UTF-16 units the character has that this byte of UTF-8 begins; 0 within a character. */
export function unitsAt(byte: number): number {
  return (byte & 0xc0) === 0x80 ? 0 : byte >= 0xf0 ? 2 : 1;
}
