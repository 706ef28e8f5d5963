import * as v from 'valibot';
import { StoreError } from '../../core/store-failure';

const tokenizerSchema = v.object({
  model: v.object({
    type: v.optional(v.string()),
    vocab: v.union([v.record(v.string(), v.number()), v.array(v.unknown())]),
  }),
  added_tokens: v.optional(v.array(v.object({ id: v.number(), content: v.string() }))),
});

/** Refuses a `tokenizer.json` that is none, or that knows tokens for which the model has no row. */
export function checkTokenizer(tokenizer: unknown, vocabularySize: number): void {
  const parsed = v.safeParse(tokenizerSchema, tokenizer);
  if (!parsed.success) throw new StoreError({ code: 'bad-config', what: 'tokenizer.json' });
  const { model, added_tokens: added = [] } = parsed.output;
  const ids = Array.isArray(model.vocab) ? [model.vocab.length - 1] : Object.values(model.vocab);
  let highest = -1;
  for (const id of ids) if (id > highest) highest = id;
  for (const { id } of added) if (id > highest) highest = id;
  if (highest < 0 || highest >= vocabularySize) throw new StoreError({ code: 'bad-config', what: 'tokenizer.json' });
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
