import { readAnswer } from './answer';
import { instruct, type WrittenWork } from './written-work';

const instruction = 'Answer the question about the input text from what the text says, in one or two short sentences.';

/** A question about the passage. It stands behind the passage, where a small model remembers it best. */
export function askWork(question: string): WrittenWork {
  const asked = question.trim().replaceAll(/\s+/g, ' ');
  return {
    promptOf: (passage) => instruct(instruction, `${passage.trim()}\n\nQuestion: ${asked}`),
    limitTokens: 200,
    sampling: { temperature: 0 },
    read: readAnswer,
  };
}
