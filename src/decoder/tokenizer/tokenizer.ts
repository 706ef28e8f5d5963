import { StoreError } from '../../core/store/failure';
import { byteVocabulary, createByteLevel } from './byte-level';
import { Partition } from './partition';
import { preTokenizers } from './pre-tokenizers';
import type { Scheme } from './scheme';
import { createSentencePiece } from './sentencepiece';
import { pieceKinds, type TokenizerTables } from '../../formats/tokenizer-tables';
import { Vocabulary } from './vocabulary';

/**
 * A prompt in which our text and the user's stand side by side: `guard`, a character that is in neither, stands around
 * every visible character of the user's, so that no name of a control piece is found there (`template/guard.ts`).
 */
export interface GuardedText {
  readonly text: string;
  readonly guard: string;
}

/** Text into ids and back. Lone surrogates become U+FFFD, as in any UTF-8. */
export interface Tokenizer {
  /** How many pieces there are; ids are below it. */
  readonly size: number;
  readonly bos: number | null;
  readonly eos: number | null;
  /** The piece that ends a turn of a chat, where the model's file names one. */
  readonly endOfTurn: number | null;
  /** Whether a prompt begins with `bos`. */
  readonly addsBos: boolean;
  /** Ids of a text in which nothing is control, whatever it looks like. Without `bos`. */
  encode(text: string): number[];
  /** Ids of a prompt in which the names of control pieces stand for them, but never within the guarded text. Without `bos`. */
  encodePrompt(prompt: GuardedText): number[];
  /** The bytes that a piece writes; none for a control piece. */
  bytesOf(id: number): Uint8Array;
  /**
   * Where in `text` each of `ids`, which are `encode(text)`, ends, in UTF-16 units: quotes are found by it, since decoding
   * does not give back every text.
   */
  endsOf(text: string, ids: readonly number[]): Uint32Array;
  /** The piece of this name among the control pieces; null where none is. */
  controlOf(name: string): number | null;
  /** The name of a control piece, as templates write it. */
  nameOf(id: number): string;
  /** Whether the id writes nothing: a control piece, or none at all. */
  isControl(id: number): boolean;
}

/** Makes the tokenizer that the tables describe. Throws a `StoreError` for a pre-tokenizer that is not known. */
export function createTokenizer(tables: TokenizerTables): Tokenizer {
  const { kinds } = tables;
  const vocabulary = tables.scheme === 'byte-level' ? byteVocabulary(tables.pieces, kinds) : new Vocabulary(tables.pieces, kinds);
  const scheme = createScheme(vocabulary, tables);
  const userDefined = new Partition(vocabulary, vocabulary.ofKind(pieceKinds.userDefined));
  const control = new Partition(vocabulary, [...vocabulary.ofKind(pieceKinds.control), ...vocabulary.ofKind(pieceKinds.unknown)]);
  const isControl = (id: number) => kinds[id] === undefined || kinds[id] === pieceKinds.control || kinds[id] === pieceKinds.unknown;

  const encodeInto = (text: string, isFirst: boolean, ids: number[]) => {
    let spaced = isFirst && tables.addsSpace;
    for (const part of userDefined.split(text)) {
      if (typeof part === 'number') ids.push(part);
      else scheme.encode(spaced ? ` ${part}` : part, ids);
      spaced = tables.addsSpace && typeof part === 'number';
    }
  };

  return {
    size: vocabulary.size,
    bos: tables.bos,
    eos: tables.eos,
    endOfTurn: tables.endOfTurn,
    addsBos: tables.addsBos && tables.bos !== null,
    encode(text) {
      const ids: number[] = [];
      encodeInto(text, true, ids);
      return ids;
    },
    encodePrompt({ text, guard }) {
      const ids: number[] = [];
      for (const part of control.split(text)) {
        if (typeof part === 'number') ids.push(part);
        else encodeInto(part.replaceAll(guard, ''), true, ids);
      }
      return ids;
    },
    bytesOf: (id) => (isControl(id) ? new Uint8Array() : scheme.written(id)),
    endsOf: scheme.endsOf,
    controlOf: (name) => control.find(name),
    nameOf: (id) => vocabulary.textOf(id),
    isControl,
  };
}

function createScheme(vocabulary: Vocabulary, tables: TokenizerTables): Scheme {
  if (tables.scheme === 'sentencepiece') return createSentencePiece(vocabulary, tables);
  const preTokenizer = Object.hasOwn(preTokenizers, tables.preTokenizer ?? '') ? preTokenizers[tables.preTokenizer!] : undefined;
  if (!preTokenizer) throw new StoreError({ code: 'bad-config', what: 'tokenizer.ggml.pre' });
  return createByteLevel(vocabulary, tables.merges ?? { bytes: new Uint8Array(), starts: new Uint32Array(1) }, preTokenizer);
}
