import { readAnswer } from './answer';
import { askAbout, type WrittenWork } from './written-work';

/** A question about the passage. */
export function askWork(question: string): WrittenWork {
  const asked = question.trim().replaceAll(/\s+/g, ' ');
  return {
    promptOf: (passage) => askAbout(passage, `Answer this question about the text below, from what it says and in one or two sentences: ${asked}`),
    limitTokens: 200,
    sampling: { temperature: 0 },
    read: readAnswer,
  };
}
