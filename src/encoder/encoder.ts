/**
 * The built-in encoder: words in, logits of every head per word out, in one pass over the passage.
 */
import { type Encoding, type HeadLogits, type HeadName, heads } from '../core/encoding/encoding';
import { prefixOf } from '../core/encoding/prefix';
import type { Span } from '../core/text/span';
import { parseEncoderConfig, type EncoderConfig } from './encoder-config';
import type { Network } from './network';
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
}

export interface Encoder {
  /** Logits of every head for every word of the text, how many tokens the model read, on how many threads. Throws what `breathe` throws. */
  encode(text: string, hooks: EncodeHooks): Promise<{ encoding: Encoding; tokens: number; threads: number }>;
}

/**
 * Loads the encoder: its configuration, its tokenizer and its weights, by their paths in the folder of the model.
 * Rejects with what `read` rejects with, and where a file is not as the encoder needs it.
 */
export async function loadEncoder(
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
  openNetwork: (file: Uint8Array<ArrayBuffer>) => Promise<Network>,
): Promise<Encoder> {
  const readJson = async (path: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await read(path)));
  const [config, tokenizer, network] = await Promise.all([
    readJson('config.json').then(parseEncoderConfig),
    readJson('tokenizer.json').then((file) => new WordPieces(file)),
    read('onnx/model_quantized.onnx').then(openNetwork),
  ]);
  return createEncoder(network, tokenizer, config);
}

function createEncoder(network: Network, tokenizer: WordPieces, config: EncoderConfig): Encoder {
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

  return {
    async encode(text, { onProgress, breathe }) {
      const words: Word[] = [];
      for (const [i, span] of splitWords(text).entries()) {
        const word = readWord(text, span, words.at(-1)?.span);
        if (word.ids.length) words.push(word);
        if (i % 2_000 === 1_999) await breathe();
      }
      const encoding = emptyEncoding(words, config);
      let tokens = 0;
      for (const part of cutWindows(encoding.tokenCounts, limitWindowTokens, contextTokens)) {
        await breathe();
        tokens += readWindow(network, tokenizer, config, words, part, encoding);
        onProgress(part.coreTo === words.length ? text.length : words[part.coreTo]!.span.start, () => prefixOf(encoding, part.coreTo));
      }
      return { encoding, tokens, threads: network.threads };
    },
  };
}

function emptyEncoding(words: readonly Word[], config: EncoderConfig): Encoding {
  const answer = (name: HeadName): HeadLogits => {
    const { kind, labels, temperature, certainty } = config.heads[name];
    return { kind, labels, temperature, ...(certainty && { certainty }), logits: new Float32Array(words.length * labels.length) };
  };
  return {
    words: words.map(({ span }) => span),
    tokenCounts: Uint16Array.from(words, ({ ids }) => ids.length),
    lineGaps: Uint8Array.from(words, ({ lineGap }) => lineGap),
    heads: Object.fromEntries(heads.map((name) => [name, answer(name)])) as Record<HeadName, HeadLogits>,
  };
}

/** Runs the model over one window and writes the logits of its core words. Returns the tokens read. */
function readWindow(network: Network, { cls, sep }: WordPieces, config: EncoderConfig, words: readonly Word[], part: TextWindow, encoding: Encoding): number {
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
  const output = network.run(ids, types);
  for (const name of heads) keepCore(output.get(config.heads[name].output)!, words, part, encoding.heads[name]);
  return ids.length;
}

/** Copies one head's token rows (behind [CLS]) to word rows: the first token of a word for token heads, the mean for sequence heads. */
function keepCore(rows: Float32Array, words: readonly Word[], part: TextWindow, head: HeadLogits): void {
  const width = head.labels.length;
  let token = 1;
  for (let word = part.from; word < part.to; word++) {
    const count = words[word]!.ids.length;
    if (word >= part.coreFrom && word < part.coreTo) {
      const used = head.kind === 'token' ? 1 : count;
      for (let label = 0; label < width; label++) {
        let sum = 0;
        for (let i = 0; i < used; i++) sum += rows[(token + i) * width + label]!;
        head.logits[word * width + label] = sum / used;
      }
    }
    token += count;
  }
}
