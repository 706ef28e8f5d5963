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

/** Passages with which a task's prompts are written to see what they have in common: one begins with a letter, one with a mark. */
const probes = ['Xy', '—'] as const;

/**
 * How many ids the prompts of a task begin with in common, whatever the passage: found by writing it with other passages.
 */
export function sharedPrefix(promptOf: (passage: string) => Prompt, passage: string, tokenizer: Tokenizer, template: () => ChatTemplate): number {
  return commonPrefix([passage, ...probes].map((text) => idsOf(promptOf(text), tokenizer, template)));
}

/**
 * `continuations` for a task that asks the same of many passages. How its texts are split is found once; for a passage whose
 * prompt ends with the same ids it holds, for any other they are split anew. With fifty labels that is one prompt to be
 * written instead of fifty-three.
 */
export function continuationsFor(
  promptOf: (passage: string) => Prompt,
  texts: readonly string[],
  end: string,
  tokenizer: Tokenizer,
  template: () => ChatTemplate,
): (passage: string) => Continuations & { readonly shared: number } {
  const write = (passage: string) => idsOf(promptOf(passage), tokenizer, template);
  let known: { start: readonly number[]; tail: readonly number[]; texts: Continuations['texts']; taken: number } | null = null;

  const probe = (passage: string) => ({ bare: write(passage), ...continuations(promptOf(passage), texts, end, tokenizer, template) });
  const learn = () => {
    const [first, second] = [probe(probes[0]), probe(probes[1])];
    const tail = commonPrefix([first.bare.toReversed(), second.bare.toReversed()]);
    const taken = first.bare.length - first.ids.length;
    const isSame = JSON.stringify(first.texts) === JSON.stringify(second.texts) && tail > taken;
    return {
      start: first.bare.slice(0, commonPrefix([first.bare, second.bare])),
      // Nothing ends with an id that is none.
      tail: isSame ? first.bare.slice(-tail) : [-1],
      texts: first.texts,
      taken,
    };
  };

  return (passage) => {
    known ??= learn();
    const bare = write(passage);
    const shared = commonPrefix([bare, known.start]);
    const from = bare.length - known.tail.length;
    if (!known.tail.every((id, at) => bare[from + at] === id)) return { ...continuations(promptOf(passage), texts, end, tokenizer, template), shared };
    return { ids: bare.slice(0, bare.length - known.taken), texts: known.texts, shared };
  };
}
