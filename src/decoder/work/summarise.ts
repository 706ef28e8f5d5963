import { readAnswer } from './answer';
import { askAbout, type WrittenWork } from './written-work';

/** How long a summary is. */
export type SummaryLength = 'sentence' | 'points' | 'paragraph';

const instructions: Readonly<Record<SummaryLength, string>> = {
  sentence: 'Summarize the text below in one sentence.',
  points: 'Summarize the text below in three to five short points, each on a line of its own that begins with “- ”.',
  paragraph: 'Summarize the text below in one short paragraph.',
};
const limits: Readonly<Record<SummaryLength, number>> = { sentence: 80, points: 220, paragraph: 200 };

/** What the passage says, shorter. */
export function summaryWork(length: SummaryLength): WrittenWork {
  return {
    promptOf: (passage) => askAbout(passage, instructions[length]),
    limitTokens: limits[length],
    // Greedy small models repeat themselves; a summary may repeat words of the passage but not its own.
    sampling: { temperature: 0, repetitionPenalty: 1.1 },
    read: readAnswer,
  };
}
