/** What a piece of a vocabulary is, as GGUF counts it. https://github.com/ggml-org/llama.cpp/blob/master/include/llama.h */
export const pieceKinds = { normal: 1, unknown: 2, control: 3, userDefined: 4, unused: 5, byte: 6 } as const;

/** Many texts in one piece of memory: text `i` is UTF-8 in `bytes`, from `starts[i]` to `starts[i + 1]`. */
export interface TextTable {
  readonly bytes: Uint8Array;
  /** One entry more than there are texts. */
  readonly starts: Uint32Array;
}

/** A tokenizer as a model's file tells it, whatever the file's format: plain data. */
export interface TokenizerTables {
  /** Pieces over characters with a fallback to bytes (SentencePiece), or over bytes written as printable characters (GPT-2). */
  readonly scheme: 'sentencepiece' | 'byte-level';
  readonly pieces: TextTable;
  /** One of `pieceKinds` for each piece. */
  readonly kinds: Uint8Array;
  /** SentencePiece: what joins first, the highest score; −∞ for what is never made by joining. */
  readonly scores?: Float32Array;
  /** Byte-level: pairs of pieces with a space between, in the order in which they join. */
  readonly merges?: TextTable;
  /** Byte-level: how text is split before anything joins, by llama.cpp's name for it. */
  readonly preTokenizer?: string;
  /** SentencePiece: whether a text is read as if a space stood before it. */
  readonly addsSpace: boolean;
  /** Whether a text begins with the piece `bos`. */
  readonly addsBos: boolean;
  readonly bos: number | null;
  readonly eos: number | null;
  /** The piece that ends a turn of a chat, where the file names one. */
  readonly endOfTurn: number | null;
  /** The chat template, in Jinja; null where the file has none. */
  readonly chatTemplate: string | null;
}

/** Puts texts into one piece of memory. */
export function tableOf(texts: readonly string[]): TextTable {
  const encoder = new TextEncoder();
  const starts = new Uint32Array(texts.length + 1);
  // No UTF-16 unit takes more than three bytes of UTF-8.
  const bytes = new Uint8Array(texts.reduce((units, text) => units + text.length, 0) * 3);
  for (const [index, text] of texts.entries()) starts[index + 1] = starts[index]! + encoder.encodeInto(text, bytes.subarray(starts[index])).written;
  return { bytes: bytes.slice(0, starts[texts.length]), starts };
}
