/**
 * The built-in encoder: words in, logits of every head per word out, in one pass over the passage.
 */
import { type EncoderId, encoderVersion, silentHeads } from '../core/encoding/encoder-id';
import { type Encoding, type HeadLogits, type HeadName, heads, type OwnHead } from '../core/encoding/encoding';
import { prefixOf } from '../core/encoding/prefix';
import type { Span } from '../core/text/span';
import { parseEncoderConfig, type EncoderConfig } from './encoder-config';
import { applyHeads, emptyOwn, sumFeatures, type TokenStretch } from './features';
import type { Network } from './network';
import { simplify } from './simplify';
import { WordPieces } from './word-pieces';
import { lineGapOf, splitWords, tokenTypeOf } from './words';
import { cutWindows, type TextWindow } from './windows';

/** Tokens per window. Longer windows are slower per token (attention) and answer a cancel later. */
const limitWindowTokens = 190;
const contextTokens = 24;
/** Words whose tokens are remembered; a newspaper page has about a thousand. */
const limitCachedWords = 20_000;

interface Word {
  readonly span: Span;
  readonly ids: readonly number[];
  readonly type: number;
  readonly lineGap: number;
}

/** What an encode call reports and obeys. */
export interface EncodeHooks {
  /** Told after each window how far the text is read; `soFar` is what is known of the words until there. */
  onProgress(analysedChars: number, soFar: () => Encoding): void;
  breathe(): Promise<void>;
  /** Heads of the user's whose logits are wanted besides; an encoder leaves those out that were fitted to another one. */
  readonly own?: readonly OwnHead[];
}

export interface Encoder {
  /** Logits of every head for every word of the text, how many tokens the model read, on how many threads. Throws what `breathe` throws. */
  encode(text: string, hooks: EncodeHooks): Promise<{ encoding: Encoding; tokens: number; threads: number }>;
}

/** An encoder on whose features heads can be fitted. */
export interface FeatureEncoder extends Encoder {
  /** Of the model: to another one the same words are other numbers. */
  readonly version: string;
  /** The mean of the features of a text's tokens; null for a text without any. Throws what `breathe` throws. */
  readFeatures(text: string, breathe: () => Promise<void>): Promise<Float32Array | null>;
  /** Lets its threads and its memory go. It reads nothing after it. */
  close(): void;
}

/**
 * Loads an encoder: its configuration, its tokenizer and its weights, by their paths in the folder of the model.
 * Rejects with what `read` rejects with, and where a file is not as the encoder needs it.
 */
export async function loadEncoder(
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
  openNetwork: (file: Uint8Array<ArrayBuffer>) => Promise<Network>,
  id: EncoderId = 'en',
): Promise<FeatureEncoder> {
  const readJson = async (path: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await read(path)));
  const [config, tokenizer, network] = await Promise.all([
    readJson('config.json').then(parseEncoderConfig),
    readJson('tokenizer.json').then((file) => new WordPieces(file, id === 'zh' ? simplify : undefined)),
    read('onnx/model_quantized.onnx').then(openNetwork),
  ]);
  return createEncoder(network, tokenizer, { ...config, version: encoderVersion(id, config.version) }, silentHeads[id]);
}

function createEncoder(network: Network, tokenizer: WordPieces, config: EncoderConfig, silent: readonly HeadName[]): FeatureEncoder {
  const cache = new Map<string, readonly number[]>();
  const readWord = (text: string, span: Span, before: Span | undefined): Word => {
    const word = text.slice(span.start, span.end);
    let ids = cache.get(word);
    if (!ids) {
      ids = tokenizer.encode(word);
      if (cache.size >= limitCachedWords) cache.clear();
      cache.set(word, ids);
    }
    return { span, ids, type: tokenTypeOf(text, span, before), lineGap: lineGapOf(text, span, before) };
  };

  const readWords = async (text: string, breathe: () => Promise<void>): Promise<Word[]> => {
    const words: Word[] = [];
    for (const [i, span] of splitWords(text).entries()) {
      const word = readWord(text, span, words.at(-1)?.span);
      if (word.ids.length) words.push(word);
      if (i % 2_000 === 1_999) await breathe();
    }
    return words;
  };

  return {
    version: config.version,
    close: () => network.close(),
    async readFeatures(text, breathe) {
      const words = await readWords(text, breathe);
      const counts = words.map(({ ids }) => ids.length);
      let sums: Float64Array | undefined;
      for (const part of cutWindows(counts, limitWindowTokens, contextTokens)) {
        await breathe();
        runWindow(network, tokenizer, words, part);
        for (const [, tokens] of coreTokens(words, part)) {
          const own = sumFeatures(network, tokens);
          sums = sums?.map((sum, at) => sum + own[at]!) ?? own;
        }
      }
      const tokens = counts.reduce((total, count) => total + count, 0);
      return sums ? Float32Array.from(sums, (sum) => sum / tokens) : null;
    },
    async encode(text, { onProgress, breathe, own: wanted = [] }) {
      const own = wanted.filter((head) => head.encoder === config.version);
      const words = await readWords(text, breathe);
      const encoding = emptyEncoding(words, config, own);
      for (const name of silent) encoding.heads[name].logits.fill(Number.NaN);
      let tokens = 0;
      for (const part of cutWindows(encoding.tokenCounts, limitWindowTokens, contextTokens)) {
        await breathe();
        const { output, tokens: read } = runWindow(network, tokenizer, words, part);
        tokens += read;
        for (const name of heads) if (!silent.includes(name)) keepCore(output.get(config.heads[name].output)!, words, part, encoding.heads[name]);
        for (const [word, stretch] of own.length > 0 ? coreTokens(words, part) : []) applyHeads(network, stretch, word, own, encoding.own!);
        onProgress(part.coreTo === words.length ? text.length : words[part.coreTo]!.span.start, () => prefixOf(encoding, part.coreTo));
      }
      return { encoding, tokens, threads: network.threads };
    },
  };
}

function emptyEncoding(words: readonly Word[], config: EncoderConfig, own: readonly OwnHead[]): Encoding {
  const answer = (name: HeadName): HeadLogits => {
    const { kind, labels, temperature, certainty } = config.heads[name];
    return { kind, labels, temperature, ...(certainty && { certainty }), logits: new Float32Array(words.length * labels.length) };
  };
  return {
    words: words.map(({ span }) => span),
    tokenCounts: Uint16Array.from(words, ({ ids }) => ids.length),
    lineGaps: Uint8Array.from(words, ({ lineGap }) => lineGap),
    heads: Object.fromEntries(heads.map((name) => [name, answer(name)])) as Record<HeadName, HeadLogits>,
    ...(own.length > 0 && { own: emptyOwn(own, words.length) }),
  };
}

/** Runs the model over one window. */
function runWindow(network: Network, { cls, sep }: WordPieces, words: readonly Word[], part: TextWindow) {
  const ids = [cls];
  const types = [0];
  for (let word = part.from; word < part.to; word++) {
    for (const id of words[word]!.ids) {
      ids.push(id);
      types.push(words[word]!.type);
    }
  }
  ids.push(sep);
  types.push(0);
  return { output: network.run(ids, types), tokens: ids.length };
}

/** The words of a window that are kept, each with its tokens in the window's run. */
function* coreTokens(words: readonly Word[], part: TextWindow): Generator<readonly [word: number, tokens: TokenStretch]> {
  let from = 1;
  for (let word = part.from; word < part.coreTo; word++) {
    const count = words[word]!.ids.length;
    if (word >= part.coreFrom) yield [word, { from, count }];
    from += count;
  }
}

/** Copies one head's token rows (behind [CLS]) to word rows: the first token of a word for token heads, the mean for sequence heads. */
function keepCore(rows: Float32Array, words: readonly Word[], part: TextWindow, head: HeadLogits): void {
  const width = head.labels.length;
  for (const [word, { from, count }] of coreTokens(words, part)) {
    const used = head.kind === 'token' ? 1 : count;
    for (let label = 0; label < width; label++) {
      let sum = 0;
      for (let i = 0; i < used; i++) sum += rows[(from + i) * width + label]!;
      head.logits[word * width + label] = sum / used;
    }
  }
}
