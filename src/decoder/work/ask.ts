import { readAnswer } from './answer';
import type { WrittenWork } from './written-work';

/**
 * A question about the passage. Passage, question and what to do stand in one turn and in this order: of four ways of
 * asking, the only one in which SmolLM2-135M answered and did not copy.
 */
export function askWork(question: string): WrittenWork {
  const asked = question.trim().replaceAll(/\s+/g, ' ');
  return {
    promptOf: (passage) => ({
      kind: 'chat',
      turns: [{ role: 'user', content: `Text: ${passage.trim()}\n\nQuestion: ${asked}\nAnswer the question from the text, in one sentence.` }],
    }),
    limitTokens: 120,
    sampling: { temperature: 0, repetitionPenalty: 1 },
    read: readAnswer,
  };
}
