import type { ChatTemplate, Turn } from './template/chat';
import type { Tokenizer } from './tokenizer/tokenizer';

/** What a model is given to go on from: turns of a chat, or plain text for a model that completes. */
export type Prompt = { readonly kind: 'chat'; readonly turns: readonly Turn[]; readonly begun?: string } | { readonly kind: 'plain'; readonly text: string };

/** The ids of a prompt, with `bos` once where the model wants it. Throws as `ChatTemplate.render` does. */
export function idsOf(prompt: Prompt, tokenizer: Tokenizer, template: () => ChatTemplate): number[] {
  const ids = prompt.kind === 'plain' ? tokenizer.encode(prompt.text) : tokenizer.encodePrompt(template().render(prompt.turns, prompt.begun));
  // Some templates write it themselves.
  return tokenizer.addsBos && ids[0] !== tokenizer.bos ? [tokenizer.bos!, ...ids] : ids;
}

/** A prompt with more text at its end. */
export function goOn(prompt: Prompt, text: string): Prompt {
  return prompt.kind === 'plain' ? { ...prompt, text: prompt.text + text } : { ...prompt, begun: (prompt.begun ?? '') + text };
}

/** How many ids lists begin with in common. */
export function commonPrefix(lists: readonly (readonly number[])[]): number {
  const [first = [], ...others] = lists;
  let length = 0;
  while (length < first.length && others.every((other) => other[length] === first[length])) length++;
  return length;
}
