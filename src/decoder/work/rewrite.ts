import { readAnswer } from './answer';
import { askAbout, type WrittenWork } from './written-work';

/** How a passage is written anew: in one of these ways, or as somebody says in own words. */
export type RewriteStyle = 'shorter' | 'plainer' | 'friendlier' | { readonly ownWords: string };

const instructions = {
  shorter: 'Rewrite the text below so that it is shorter and keeps its meaning.',
  plainer: 'Rewrite the text below in plain, simple words and short sentences, and keep its meaning.',
  friendlier: 'Rewrite the text below in a friendlier, more polite tone, and keep its meaning.',
} as const;

/** The passage, written anew. `passageTokens` is how long it is: a rewriting much longer than that is none. */
export function rewriteWork(style: RewriteStyle, passageTokens: number): WrittenWork {
  const instruction = typeof style === 'string' ? instructions[style] : `Rewrite the text below like this: ${style.ownWords.trim().replaceAll(/\s+/g, ' ')}.`;
  return {
    promptOf: (passage) => askAbout(passage, `${instruction} Give only the rewritten text.`),
    limitTokens: Math.ceil(passageTokens * 1.5) + 40,
    sampling: { temperature: 0 },
    read: readAnswer,
  };
}
