import { idRange, type Join, Merger } from './merge';
import { type Scheme, unitsAt } from './scheme';
import { pieceKinds, type TokenizerTables } from '../../formats/tokenizer-tables';
import type { Vocabulary } from './vocabulary';

const encoder = new TextEncoder();
/** How SentencePiece writes a space. */
const spaceMark = '\u2581';

/**
 * Splits text into pieces as SentencePiece's BPE does: characters join into pieces, the best score first; a character
 * that is no piece becomes its bytes. https://github.com/google/sentencepiece
 */
export function createSentencePiece(vocabulary: Vocabulary, { scores, addsSpace }: TokenizerTables): Scheme {
  const merger = new Merger();
  const ranks = ranksOf(scores ?? new Float32Array(vocabulary.size));
  const byteIds = bytePieces(vocabulary);
  const unknown = vocabulary.ofKind(pieceKinds.unknown)[0] ?? vocabulary.find(encoder.encode('<unk>'), 0, 5);

  const encode = (text: string, ids: number[]) => {
    const bytes = encoder.encode(text.replaceAll(' ', spaceMark));
    const starts = new Int32Array(bytes.length + 1);
    let count = 0;
    for (let at = 0; at < bytes.length; at++) if ((bytes[at]! & 0xc0) !== 0x80) starts[count++] = at;
    starts[count] = bytes.length;
    const pieces = new Int32Array(count);
    for (let at = 0; at < count; at++) pieces[at] = vocabulary.find(bytes, starts[at]!, starts[at + 1]!);

    const join: Join = (start, _middle, end) => {
      const id = vocabulary.find(bytes, start, end);
      return id < 0 || ranks[id]! < 0 ? -1 : ranks[id]! * idRange + id;
    };
    const kept = merger.merge(starts, pieces, count, join);
    for (let at = 0; at < kept; at++) {
      if (pieces[at]! >= 0) ids.push(pieces[at]!);
      else for (let byte = starts[at]!; byte < starts[at + 1]!; byte++) ids.push(byteIds[bytes[byte]!] ?? unknown);
    }
  };

  const written = (id: number) => {
    const bytes = vocabulary.bytesOf(id);
    const kind = vocabulary.kinds[id];
    if (kind === pieceKinds.userDefined) return bytes;
    const text = vocabulary.textOf(id);
    if (kind === pieceKinds.byte) return Uint8Array.of(byteOf(text) ?? 0x20);
    return text.includes(spaceMark) ? encoder.encode(text.replaceAll(spaceMark, ' ')) : bytes;
  };

  // Nothing is lost here, so the units of the pieces add up to those of the text, but for the space that was added.
  const endsOf = (_text: string, ids: readonly number[]) => {
    let end = addsSpace ? -1 : 0;
    return Uint32Array.from(ids, (id) => {
      for (const byte of written(id)) end += unitsAt(byte);
      return Math.max(0, end);
    });
  };
  return { encode, written, endsOf };
}

/** The piece of each byte, by the names `<0x00>` … `<0xFF>`. */
function bytePieces(vocabulary: Vocabulary): (number | undefined)[] {
  const ids: (number | undefined)[] = [];
  for (const id of vocabulary.ofKind(pieceKinds.byte)) {
    const byte = byteOf(vocabulary.textOf(id));
    if (byte !== null) ids[byte] = id;
  }
  return ids;
}

/** Which byte the name of a byte piece means; null for any other text. */
function byteOf(name: string): number | null {
  const hex = /^<0x([0-9A-F]{2})>$/.exec(name)?.[1];
  return hex === undefined ? null : Number.parseInt(hex, 16);
}

/** The place of each score among all, the highest first; equal scores have equal places; −1 for −∞. */
function ranksOf(scores: Float32Array): Int32Array {
  const falling = Float32Array.from(scores, (score) => -score).sort();
  return Int32Array.from(scores, (score) => (score > Number.NEGATIVE_INFINITY ? placeIn(falling, -score) : -1));
}

/** Where a value first stands in a rising list that holds it: by halves, which is faster here than any table. */
function placeIn(rising: Float32Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
