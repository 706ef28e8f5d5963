/**
 * The encoder's tokenizer: WordPiece without capitals and accents, as BERT has it, for one word of the passage at a time.
 * Source: google-research/bert tokenization.py, `BasicTokenizer` and `WordpieceTokenizer`.
 */
import * as v from 'valibot';

/** What `tokenizer.json` must say to be read by what stands here; all of it decides which ids a word gets. */
const fileSchema = v.object({
  normalizer: v.object({
    type: v.literal('BertNormalizer'),
    clean_text: v.literal(true),
    handle_chinese_chars: v.literal(true),
    strip_accents: v.nullable(v.literal(true)),
    lowercase: v.literal(true),
  }),
  pre_tokenizer: v.object({ type: v.literal('BertPreTokenizer') }),
  model: v.object({
    type: v.literal('WordPiece'),
    unk_token: v.string(),
    continuing_subword_prefix: v.literal('##'),
    max_input_chars_per_word: v.number(),
    // Checked by hand: a schema over thirty thousand entries takes longer than the model.
    vocab: v.custom<Readonly<Record<string, number>>>((value) => typeof value === 'object' && value !== null),
  }),
});

/** Not read at all: what controls, formats or is no character. */
const unread = /[\0\ufffd\p{Cf}\p{Co}\p{Cs}]|(?![\t\n\r])\p{Cc}/gu;
const accents = /\p{Mn}/gu;
/** Words and signs; a letter may turn into a sign where its accents are taken off. */
const parts = /[^\s\p{P}!-/:-@[-`{-~]{1,4096}|[\p{P}!-/:-@[-`{-~]/gu;

export class WordPieces {
  /** What a passage begins and ends with. */
  readonly cls: number;
  readonly sep: number;
  readonly #starts = new Map<string, number>();
  readonly #continuations = new Map<string, number>();
  readonly #unknown: number;
  readonly #limitChars: number;

  readonly #rewrite: (word: string) => string;

  /** Of a parsed `tokenizer.json`; throws a `ValiError` that names what is not as it must be. `rewrite` is done to each word first. */
  constructor(tokenizerFile: unknown, rewrite: (word: string) => string = (word) => word) {
    this.#rewrite = rewrite;
    const { model } = v.parse(fileSchema, tokenizerFile);
    for (const piece of Object.keys(model.vocab)) {
      const id = model.vocab[piece]!;
      if (piece.startsWith('##')) this.#continuations.set(piece.slice(2), id);
      else this.#starts.set(piece, id);
    }
    this.#limitChars = model.max_input_chars_per_word;
    const idOf = (name: string) => v.parse(v.pipe(v.number(), v.integer()), model.vocab[name]);
    this.#unknown = idOf(model.unk_token);
    this.cls = idOf('[CLS]');
    this.sep = idOf('[SEP]');
  }

  /** The ids of a word as it stands in the passage; none for one that is made of nothing but accents and signs that control. */
  encode(word: string): number[] {
    const plain = this.#rewrite(word).replace(unread, '').toLowerCase().normalize('NFD').replace(accents, '');
    return (plain.match(parts) ?? []).flatMap((part) => this.#split(part));
  }

  /** The longest piece that fits, then the longest behind it; a word of which no piece fits somewhere is unknown. */
  #split(word: string): number[] {
    const chars = [...word];
    if (chars.length > this.#limitChars) return [this.#unknown];
    const ids: number[] = [];
    for (let start = 0; start < chars.length; ) {
      const pieces = start === 0 ? this.#starts : this.#continuations;
      let end = chars.length;
      let id = pieces.get(chars.slice(start).join(''));
      while (id === undefined && --end > start) id = pieces.get(chars.slice(start, end).join(''));
      if (id === undefined) return [this.#unknown];
      ids.push(id);
      start = end;
    }
    return ids;
  }
}
