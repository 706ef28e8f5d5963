import { readAnswer } from './answer';
import { instruct, type WrittenWork } from './written-work';

/** How a passage is written anew: in one of these ways, or as somebody says in own words. */
export type RewriteStyle = 'shorter' | 'plainer' | 'friendlier' | { readonly ownWords: string };

// Worded as small models were taught to hear it (SmolTalk's rewritings).
const instructions = {
  shorter: 'Rewrite the input text to make it more concise while preserving its core meaning.',
  plainer: 'Rewrite the input text in plain, simple words and short sentences while maintaining its main points.',
  friendlier: 'Rewrite the input text to make it more friendly and approachable while maintaining its main points.',
} as const;

/** The passage, written anew. `passageTokens` is how long it is: a rewriting much longer than that is none. */
export function rewriteWork(style: RewriteStyle, passageTokens: number): WrittenWork {
  const wish = typeof style === 'string' ? instructions[style] : `Rewrite the input text like this: ${style.ownWords.trim().replaceAll(/\s+/g, ' ')}.`;
  return {
    promptOf: (passage) => instruct(`You're an AI assistant for text re-writing. ${wish}`, passage),
    limitTokens: Math.ceil(passageTokens * 1.5) + 40,
    // A penalty on repetition would change names and figures, which a rewriting has to repeat.
    sampling: { temperature: 0, repetitionPenalty: 1 },
    read: readAnswer,
  };
}
