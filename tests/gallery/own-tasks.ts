import { softmax } from '../../src/core/encoding/softmax';
import { certaintyOf } from '../../src/core/run/certainty';
import { createChannel } from '../../src/core/run/channel';
import { applyTaskChange, entryOf, type TaskChange, type UserTask } from '../../src/core/run/custom-task';
import type { FitEvent, FittedSort, FitRequest } from '../../src/core/run/fit';
import type { LabelResult } from '../../src/core/run/result';
import type { RunEvent } from '../../src/core/run/run';
import { readTask, writeTask } from '../../src/tasks/definition/read-task';
import { fitSort } from '../../src/tasks/sort/fit-sort';
import { unpackWeights } from '../../src/tasks/sort/pack-weights';
import type { SortDefinition } from '../../src/ui/options/tasks/sort-draft';
import type { OwnTasksHost } from '../../src/ui/own-tasks-host';

const width = 48;
/** In the place of the encoder: which words are in a text. */
function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(width);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    let hash = 7;
    for (const sign of word) hash = (hash * 31 + sign.codePointAt(0)!) % 1_009;
    vector[hash % width]!++;
  }
  return vector;
}

function fitTo({ fit: labels }: FitRequest): FittedSort {
  const vectors = labels.flatMap(({ examples }) => examples.map(vectorOf));
  const steps = fitSort({ labels, vectors, contradictory: 0, encoder: 'fake' });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function sort({ labels, weights, temperature, sure, likely }: FittedSort, text: string): LabelResult {
  const head = unpackWeights(weights);
  const vector = vectorOf(text);
  const logits = labels.map((_, label) => vector.reduce((sum, value, at) => sum + value * head[label * (width + 1) + at]!, head[label * (width + 1) + width]!));
  const scores = softmax(logits, temperature).map((confidence, at) => ({ label: labels[at]!, confidence }));
  const certainty = certaintyOf(scores, { sure: labels.map(() => sure), likely: labels.map(() => likely) });
  return { kind: 'label', scores, certainty, parts: [{ span: { start: 0, end: text.length }, scores, certainty }] };
}

const refunds = ['I want my money back', 'Please refund the order', 'When is the refund paid?', 'My money has not come back', 'Refund me, please'];
const faults = ['The screen stays black', 'It crashes at the start', 'An error comes when I save', 'The app crashes', 'Black screen again'];
const words = ['today', 'as agreed', 'once more', 'for the second time'];
const examplesOf = (texts: readonly string[]) => texts.flatMap((text) => words.map((word) => `${text} ${word}`));

export const supportMail: SortDefinition = {
  title: 'Support mail',
  description: 'Who should answer a customer.',
  kind: 'sort',
  labels: [
    { name: 'Refund', description: 'Money is wanted back', examples: examplesOf(refunds) },
    { name: 'Fault', examples: examplesOf(faults) },
  ],
};

/** The user's tasks in memory; one is there. */
export function fakeOwnTasks(): OwnTasksHost {
  let tasks: readonly UserTask[] = [{ id: 'user/support-mail', definition: supportMail, fitted: fitTo({ fit: supportMail.labels }) }];
  const listeners = new Set<(tasks: readonly UserTask[]) => void>();
  const make = (change: TaskChange) => {
    const list = applyTaskChange(tasks.map(entryOf), change);
    tasks = list.map(({ id }) => (change.type === 'put-task' && change.task.id === id ? change.task : tasks.find((task) => task.id === id)!));
  };
  return {
    watch(listener) {
      listeners.add(listener);
      listener(tasks);
      return () => listeners.delete(listener);
    },
    change: async (changes) => {
      changes.forEach(make);
      for (const listener of listeners) listener(tasks);
    },
    fit(request) {
      const events = createChannel<FitEvent>();
      events.push({ type: 'fit-progress', done: 1, total: 2 });
      events.push({ type: 'run-done', fitted: fitTo(request) });
      events.end();
      return { events, cancel: () => events.end() };
    },
    try(task, text) {
      const events = createChannel<RunEvent>();
      events.push({ type: 'task-done', task: task.id, result: sort(task.fitted, text) });
      events.push({
        type: 'run-done',
        coverage: { analysedChars: text.length, totalChars: text.length },
        cost: { totalMs: 1, modelMs: 1, tokens: 1, threads: 1 },
      });
      events.end();
      return { events, cancel: () => events.end() };
    },
    read: readTask,
    write: writeTask,
    encoderOf: () => 'fake',
  };
}
