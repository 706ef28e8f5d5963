import { FailureError } from '../../core/run/failure';
import type { Decoder } from '../decoder';
import { idsOf, type Prompt } from '../prompt';

/** As much of a passage as a model can read, and how much that is. */
export interface Fitted {
  readonly passage: string;
  readonly coverage: { readonly analysedChars: number; readonly totalChars: number };
}

/**
 * Cuts a passage to what the context holds beside the prompt around it and `reserve` tokens for the answer: whole tokens
 * from the beginning, back to the last white space. Throws `prompt-too-long` where not even a few words fit.
 */
export function fitPassage(decoder: Decoder, promptOf: (passage: string) => Prompt, passage: string, reserve: number): Fitted {
  const { tokenizer, prefixes, template } = decoder;
  const { contextLength } = prefixes.model;
  const lengthOf = (text: string) => idsOf(promptOf(text), tokenizer, template).length;
  const room = contextLength - reserve - lengthOf('');
  let kept = passage;
  // Tokens at the edges may join otherwise in the prompt, hence the second look.
  for (let spare = 0; lengthOf(kept) + reserve > contextLength; spare += 8) {
    const ids = tokenizer.encode(passage);
    const limit = room - spare;
    if (limit < fewTokens) throw new FailureError({ code: 'prompt-too-long', limitTokens: contextLength });
    const cut = passage.slice(0, tokenizer.endsOf(passage, ids)[Math.min(limit, ids.length) - 1]);
    kept = cut.slice(0, lastSpace(cut)).trimEnd();
  }
  return { passage: kept, coverage: { analysedChars: kept.length, totalChars: passage.length } };
}

const fewTokens = 16;

/** Where the last white space stands; the end of a text that has none, but not within a character. */
function lastSpace(text: string): number {
  const at = text.search(/\s\S*$/);
  if (at > 0) return at;
  return /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
}
