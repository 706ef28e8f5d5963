import { StoreError } from '../core/store/failure';
import type { CountedArray, GgufHeader, GgufValue } from './gguf';
import { JsonWalker } from './json-walker';

/**
 * The largest tokenizer of our families is Gemma 3's: 262,144 tokens, 514,906 merges of two texts each, some six
 * thousand added tokens of eight fields.
 */
const limits = { values: 4_000_000, depth: 32, textBytes: 4 << 20 } as const;

/**
 * How far beyond the rows of the embedding an added token may lie. Gemma 3 shares its tokenizer with its larger
 * siblings, which see: `<image_soft_token>` has the id 262144, one beyond the last row of those that only read.
 * Source: https://github.com/huggingface/transformers/issues/37011
 */
const limitTokensBeyondRows = 256;

/**
 * Refuses a `tokenizer.json` that is none, or whose vocabulary has tokens for which the model has no row, or two for
 * one row. Tokens that were added to the vocabulary may lie a little beyond the rows: text has them only where
 * somebody writes them out, and whoever runs the model must never hand it an id of `vocabularySize` or more.
 * Nothing but the ids is kept while it is walked. Throws `bad-config`, or `broken-file` for what is no JSON.
 */
export function checkTokenizer(bytes: Uint8Array, vocabularySize: number): void {
  const walker = new JsonWalker(bytes, 'tokenizer.json', limits);
  const members = new Set<string>();
  eachMember(walker, members, {
    model: () =>
      eachMember(walker, members, {
        type: () => takeText(walker),
        vocab: () => checkVocabulary(walker, vocabularySize),
      }),
    added_tokens: () => checkAddedTokens(walker, vocabularySize + limitTokensBeyondRows),
  });
  walker.end();
  if (!members.has('vocab')) throw badTokenizer();
}

/** Takes the members of an object that have a name here, each once, and passes over the others. */
function eachMember(walker: JsonWalker, seen: Set<string>, takers: Readonly<Record<string, () => void>>): void {
  if (walker.peek() !== 'object') throw badTokenizer();
  walker.object(() => {
    const key = walker.key();
    const take = Object.hasOwn(takers, key) ? takers[key] : undefined;
    if (!take) return walker.skip();
    // Which of two counts, readers do not agree.
    if (seen.has(key)) throw badTokenizer();
    seen.add(key);
    take();
  });
}

/** Ids by token, or tokens in the order of their ids. */
function checkVocabulary(walker: JsonWalker, vocabularySize: number): void {
  const take = takerOfIds(vocabularySize);
  let count = 0;
  const kind = walker.peek();
  if (kind === 'object')
    walker.object(() => {
      take(takeNumber(walker));
      count++;
    });
  else if (kind === 'list')
    walker.list(() => {
      walker.skip();
      take(count++);
    });
  else throw badTokenizer();
  if (count === 0) throw badTokenizer();
}

function checkAddedTokens(walker: JsonWalker, limit: number): void {
  const take = takerOfIds(limit);
  if (walker.peek() !== 'list') throw badTokenizer();
  walker.list(() => {
    const own = new Set<string>();
    eachMember(walker, own, { id: () => take(takeNumber(walker)), content: () => takeText(walker) });
    if (!own.has('id') || !own.has('content')) throw badTokenizer();
  });
}

/** Takes ids below a limit, each once. */
function takerOfIds(limit: number): (id: number) => void {
  const taken = new Uint8Array(limit);
  return (id) => {
    if (!Number.isSafeInteger(id) || id < 0 || id >= limit || taken[id]) throw badTokenizer();
    taken[id] = 1;
  };
}

function takeNumber(walker: JsonWalker): number {
  if (walker.peek() !== 'number') throw badTokenizer();
  return walker.number();
}

function takeText(walker: JsonWalker): void {
  if (walker.peek() !== 'text') throw badTokenizer();
  walker.skip();
}

/**
 * Refuses the metadata of a GGUF that hold no tokenizer, or one that does not fit the embedding: rows without a
 * token are padding, tokens without a row are not. What is told of each token must be told of all.
 * Throws `bad-config`.
 */
export function checkGgufTokenizer({ metadata }: Pick<GgufHeader, 'metadata'>, vocabularySize: number): void {
  const kind = metadata.get('tokenizer.ggml.model');
  if (typeof kind !== 'string' || kind === '') throw new StoreError({ code: 'bad-config', what: 'tokenizer.ggml.model' });
  const tokens = listIn(metadata.get('tokenizer.ggml.tokens'));
  if (!tokens?.isText || tokens.count < 1 || tokens.count > vocabularySize) throw new StoreError({ code: 'bad-config', what: 'tokenizer.ggml.tokens' });
  for (const what of ['tokenizer.ggml.scores', 'tokenizer.ggml.token_type']) {
    if (!metadata.has(what)) continue;
    const list = listIn(metadata.get(what));
    if (!list || list.isText || list.count < tokens.count) throw new StoreError({ code: 'bad-config', what });
  }
}

/** How long a list of the metadata is, kept or counted; null for what is no list. */
function listIn(value: GgufValue | undefined): Pick<CountedArray, 'count' | 'isText'> | null {
  if (typeof value !== 'object') return null;
  return 'count' in value ? value : { count: value.length, isText: value.every((item) => typeof item === 'string') };
}

function badTokenizer(): StoreError {
  return new StoreError({ code: 'bad-config', what: 'tokenizer.json' });
}

/**
 * The `tokenizer_config.json` with the chat template in it. Newer repositories keep the template in a file of
 * its own (`chat_template.jinja`), where transformers.js does not look for it.
 */
export function mergeChatTemplate(config: unknown, template: string | null): { readonly config: Record<string, unknown>; readonly hasChatTemplate: boolean } {
  const own = typeof config === 'object' && config !== null && !Array.isArray(config) ? (config as Record<string, unknown>) : {};
  const merged = template !== null && own.chat_template === undefined ? { ...own, chat_template: template } : own;
  return { config: merged, hasChatTemplate: merged.chat_template !== undefined };
}
