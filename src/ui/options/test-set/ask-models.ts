/** Who is asked about the rows of a test set: the built-in model, and language models of this device for tasks of labels. */
import { isUserTask, type UserTask } from '../../../core/run/custom-task';
import type { Run } from '../../../core/run/finished-run';
import type { LabelResult, TaskResult } from '../../../core/run/result';
import type { TaskId } from '../../../core/run/task-id';
import { limitLabels, wishesFor, type WritingRequest } from '../../../core/run/writing';
import type { Asker } from '../../../core/test-set/score-set';
import type { ModelOnShelf } from '../../../core/store/state';
import type { OptionsHost } from '../../hosts';

/** The built-in model, as the engine runs it. */
export function builtIn({ testSet }: Pick<OptionsHost, 'testSet'>, signal: AbortSignal): Asker {
  return {
    model: null,
    ask: (row, options) =>
      lastOf(testSet.ask(row, options), signal, (event, last: TaskResult | null) =>
        event.type === 'task-done' ? event.result : event.type === 'run-done' ? last : null,
      ),
  };
}

/** What a language model is asked for in the place of a task; null where it cannot be. */
export function wishFor(task: TaskId, own: readonly UserTask[], { description }: Pick<ModelOnShelf, 'description'>): WritingRequest['wish'] | null {
  const can = wishesFor(description);
  if (task === 'sentiment') return can.includes('sentiment') ? { kind: 'sentiment' } : null;
  const definition = isUserTask(task) ? own.find(({ id }) => id === task)?.definition : undefined;
  if (definition?.kind !== 'sort' || !can.includes('sort') || definition.labels.length > limitLabels) return null;
  return { kind: 'sort', labels: definition.labels.map(({ name, description }) => ({ name, ...(description !== undefined && { description }) })) };
}

/** A language model that sorts as it was wished. */
export function languageModel(
  { write }: Pick<OptionsHost, 'write'>,
  { key, title }: Pick<ModelOnShelf, 'key' | 'title'>,
  wish: WritingRequest['wish'],
  signal: AbortSignal,
): Asker {
  return {
    model: title,
    ask: ({ text }) =>
      lastOf(write({ model: key, wish, text, attempt: 0 }), signal, (event, last: TaskResult | null) => {
        if (event.type !== 'run-done') return last;
        const { result } = event;
        return result.kind === 'sorted' ? labelsOf(result.scores) : null;
      }),
  };
}

function labelsOf(scores: readonly { readonly label: string | null; readonly confidence: number }[]): LabelResult {
  return { kind: 'label', scores: scores.map(({ label, confidence }) => ({ label: label ?? '', confidence })), parts: [] };
}

/** The result that a run comes to. Rejects where it fails or is no longer wanted, and then ends the run. */
async function lastOf<Event extends { readonly type: string }>(
  run: Run<Event>,
  signal: AbortSignal,
  read: (event: Event, last: TaskResult | null) => TaskResult | null,
): Promise<TaskResult> {
  const cancel = () => run.cancel();
  signal.addEventListener('abort', cancel);
  try {
    let result: TaskResult | null = null;
    for await (const event of run.events) {
      if (event.type === 'run-failed') break;
      if (event.type === 'task-done' || event.type === 'run-done') result = read(event, result);
      if (event.type === 'run-done' && result) return result;
    }
    throw new Error('no-answer');
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
