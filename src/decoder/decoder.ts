import type { Architecture, Model, Quirk, Sampling } from '../core/store/model';
import type { TokenizerTables } from '../formats/tokenizer-tables';
import { models } from '../models';
import type { LanguageModel } from './language-model';
import { PrefixCache } from './prefixes';
import { stopIdsOf } from './stop';
import { type ChatTemplate, createChatTemplate } from './template/chat';
import { createTokenizer, type Tokenizer } from './tokenizer/tokenizer';

/** A language model that reads and writes words: what every task that is described in words works on. */
export interface Decoder {
  readonly tokenizer: Tokenizer;
  /** The model, with the beginnings of prompts that it has read. */
  readonly prefixes: PrefixCache;
  /** Whether the model was tuned to follow instructions; the others complete and score. */
  readonly follows: boolean;
  readonly stopIds: ReadonlySet<number>;
  readonly sampling: Sampling;
  /** Throws `no-chat-template` or `bad-chat-template`. */
  template(): ChatTemplate;
}

/** What is known of a model beside its files. */
export type Habits = Pick<Model, 'stopTokens' | 'sampling' | 'quirks'>;

/** Of a model that is not in the catalogue, the habits of its family are known. */
const familyModel: Readonly<Record<Architecture, string>> = {
  gemma3: 'gemma-3-270m-it',
  lfm2: 'lfm2-350m',
  llama: 'smollm2-135m-instruct',
  qwen2: 'qwen2-5-0-5b-instruct',
};

/** The habits of a model of the catalogue, or of its family. */
export function habitsOf(architecture: Architecture, modelId?: string): Habits {
  const model = models.find(({ id }) => id === modelId) ?? models.find(({ id }) => id === familyModel[architecture]);
  return model ?? noHabits;
}

const noHabits: Habits = { stopTokens: [], sampling: { temperature: 0.7, topP: 0.95 }, quirks: [] satisfies Quirk[] };

/** Puts a loaded model and its tokenizer together. Throws a `StoreError` for a tokenizer that is not known. */
export function createDecoder(model: LanguageModel, tables: TokenizerTables, habits: Habits): Decoder {
  const tokenizer = createTokenizer(tables);
  let template: ChatTemplate | null = null;
  return {
    tokenizer,
    prefixes: new PrefixCache(model),
    follows: tables.chatTemplate !== null,
    stopIds: stopIdsOf(tokenizer, habits.stopTokens),
    sampling: habits.sampling,
    template() {
      template ??= createChatTemplate(tables.chatTemplate, tokenizer, habits.quirks);
      return template;
    },
  };
}
