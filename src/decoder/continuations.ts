import { commonPrefix, goOn, idsOf, type Prompt } from './prompt';
import type { ChatTemplate } from './template/chat';
import type { Tokenizer } from './tokenizer/tokenizer';

/** A prompt's ids, and how each of some texts goes on after them. */
export interface Continuations {
  readonly ids: readonly number[];
  readonly texts: readonly (readonly number[])[];
}

/**
 * Splits a prompt and what may follow it into ids. Where the last token of the prompt would join with the first of a
 * continuation, it belongs to the continuations: ids are compared, never assumed. After each continuation stands `end`, so
 * that none is the beginning of another (“other” and “others”).
 */
export function continuations(prompt: Prompt, texts: readonly string[], end: string, tokenizer: Tokenizer, template: () => ChatTemplate): Continuations {
  const bare = idsOf(prompt, tokenizer, template);
  const wholes = texts.map((text) => idsOf(goOn(prompt, text + end), tokenizer, template));
  const shared = commonPrefix([bare, ...wholes]);
  return { ids: bare.slice(0, shared), texts: wholes.map((whole) => whole.slice(shared)) };
}

/**
 * How many ids the prompts of a task begin with in common, whatever the passage: found by writing it with other passages,
 * one that begins with a letter and one that begins with a mark.
 */
export function sharedPrefix(promptOf: (passage: string) => Prompt, passage: string, tokenizer: Tokenizer, template: () => ChatTemplate): number {
  return commonPrefix([passage, 'Xy', '—'].map((text) => idsOf(promptOf(text), tokenizer, template)));
}
