import * as v from 'valibot';
import { StoreError } from '../../core/store-failure';
import type { CountedArray, GgufHeader, GgufValue } from './gguf';

const tokenizerSchema = v.object({
  model: v.object({
    type: v.optional(v.string()),
    vocab: v.union([v.record(v.string(), v.number()), v.array(v.unknown())]),
  }),
  added_tokens: v.optional(v.array(v.object({ id: v.number(), content: v.string() }))),
});

/**
 * How far beyond the rows of the embedding an added token may lie. Gemma 3 shares its tokenizer with its larger
 * siblings, which see: `<image_soft_token>` has the id 262144, one beyond the last row of those that only read.
 * Source: https://github.com/huggingface/transformers/issues/37011
 */
const limitTokensBeyondRows = 256;

/**
 * Refuses a `tokenizer.json` that is none, or whose vocabulary has tokens for which the model has no row. Tokens
 * that were added to the vocabulary may lie a little beyond the rows: text has them only where somebody writes
 * them out, and whoever runs the model must never hand it an id of `vocabularySize` or more.
 * Throws `bad-config`.
 */
export function checkTokenizer(tokenizer: unknown, vocabularySize: number): void {
  const parsed = v.safeParse(tokenizerSchema, tokenizer);
  if (!parsed.success) throw badTokenizer();
  const { model, added_tokens: added = [] } = parsed.output;
  const ids = Array.isArray(model.vocab) ? model.vocab.keys() : Object.values(model.vocab);
  let count = 0;
  for (const id of ids) {
    if (!isIdBelow(vocabularySize, id)) throw badTokenizer();
    count++;
  }
  if (count === 0 || added.some(({ id }) => !isIdBelow(vocabularySize + limitTokensBeyondRows, id))) throw badTokenizer();
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

function isIdBelow(limit: number, id: number): boolean {
  return Number.isSafeInteger(id) && id >= 0 && id < limit;
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
