import type { Prompt } from '../prompt';
import { readAnswer } from './answer';
import { instruct, type WrittenWork } from './written-work';

/** Where the text goes in an instruction. */
const place = /\{text\}/gi;
const limits = { short: 120, medium: 300, long: 700 } as const;

/** Whatever somebody puts into words, with the text where `{text}` stands or, without it, behind the instruction in a turn of its own. */
export function writeWork({ instruction, length }: { readonly instruction: string; readonly length: keyof typeof limits }): WrittenWork {
  const asked = instruction.trim();
  return {
    promptOf: (passage): Prompt => {
      if (asked.search(place) < 0) return instruct(asked, passage);
      // By a function: `$&` in a text is text.
      return { kind: 'chat', turns: [{ role: 'user', content: asked.replaceAll(place, () => passage.trim()) }] };
    },
    limitTokens: limits[length],
    sampling: { temperature: 0, repetitionPenalty: 1.05 },
    read: readAnswer,
  };
}
