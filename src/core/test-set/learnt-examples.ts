/** The texts that a sort was learnt from: it has seen their labels, so what it says of them tells nothing of how right it is. */
import type { UserTask } from '../run/custom-task';
import { limitExampleChars } from '../run/fit';
import type { TestRow } from './test-row';

/** Whether the text of a row is one that these tasks were learnt from, as far as an example is read. */
export function isLearnt(own: readonly UserTask[]): (row: Pick<TestRow, 'task' | 'text'>) => boolean {
  const examples = new Map(
    own.flatMap(({ id, definition }) =>
      definition.kind === 'sort' ? [[id, new Set(definition.labels.flatMap(({ examples }) => examples.map(readPart)))] as const] : [],
    ),
  );
  return ({ task, text }) => examples.get(task)?.has(readPart(text)) ?? false;
}

/** What the fit reads of an example. */
function readPart(text: string): string {
  return text.trim().slice(0, limitExampleChars).trim();
}
