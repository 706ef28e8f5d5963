import { readAnswer } from './answer';
import { instruct, type WrittenWork } from './written-work';

/** How long a summary is. */
export type SummaryLength = 'sentence' | 'points' | 'paragraph';

// Worded as small models were taught to hear it (SmolTalk's summaries, https://huggingface.co/datasets/HuggingFaceTB/smoltalk).
const style = 'focusing on key actions and intentions, without using second or third person pronouns';
const instructions: Readonly<Record<SummaryLength, string>> = {
  sentence: `Provide a concise, objective summary of the input text in one sentence, ${style}.`,
  points: `Provide a concise, objective summary of the input text as three to five short bullet points, ${style}.`,
  paragraph: `Provide a concise, objective summary of the input text in up to three sentences, ${style}.`,
};
const limits: Readonly<Record<SummaryLength, number>> = { sentence: 80, points: 220, paragraph: 200 };

/** What the passage says, shorter. */
export function summaryWork(length: SummaryLength): WrittenWork {
  return {
    promptOf: (passage) => instruct(instructions[length], passage),
    limitTokens: limits[length],
    // Greedy small models repeat themselves; a summary may repeat words of the passage but not its own.
    sampling: { temperature: 0, repetitionPenalty: 1.1 },
    read: readAnswer,
  };
}
