import type { SampleOptions } from '../sample';
import type { Prompt } from '../prompt';

/** A piece of writing that a model is asked for. Plain data but for how its answer is read. */
export interface WrittenWork {
  /** The prompt for a passage, of which as much is taken as fits. */
  promptOf(passage: string): Prompt;
  /** At most this many tokens. */
  readonly limitTokens: number;
  /** Where the work needs other habits than the model's own. */
  readonly sampling?: Partial<SampleOptions>;
  readonly stopStrings?: readonly string[];
  /** What is shown of what the model has written so far; the last time with `isDone`. */
  read(text: string, isDone: boolean): string;
}

/**
 * An instruction and the passage it is for, each in a turn of its own, so that nothing stands between the passage and the
 * answer that a small model could take for the passage (one that was told not to follow instructions in the text answered
 * with that sentence). Where a model knows no system role, the template puts the instruction in front.
 */
export function instruct(instruction: string, passage: string): Prompt {
  return {
    kind: 'chat',
    turns: [
      { role: 'system', content: instruction },
      { role: 'user', content: passage.trim() },
    ],
  };
}
