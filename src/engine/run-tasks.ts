import { FailureError } from '../core/run/failure';
import type { TaskResult } from '../core/run/result';
import type { RunEvent, RunRequest } from '../core/run/run';
import type { Reading, Task } from '../core/run/task';
import { tasks as ourTasks } from '../tasks';
import { headOf, sortTask } from '../tasks/sort/sort-task';
import { why } from '../tasks/why';
import { createBreath } from '../workers/breathe';
import { openReading, type OpenForRun, type PackSupply } from './reading';

/** The most a passage may hold, UTF-16 code units: ten long articles. */
export const limitPassageChars = 1_000_000;

/** Progress is told at most this often; more would cost more than it tells. */
const progressEveryMs = 80;

/** What a run may use, where it is not all that is ours. */
export interface RunSupply {
  readonly packs?: PackSupply;
  readonly tasks?: readonly Task[];
  /** Lets runs go first that are shorter than this one. */
  giveWay?(): Promise<void>;
}

/**
 * Runs the tasks of a request over one reading of its passage, side by side: each says first what it knows without the
 * model, then the model reads once for all of them, and each result is told as it comes. Throws a `FailureError` for
 * what the user can understand; the caller makes the last event of it.
 */
export async function runTasks(
  { passage, options, tasks: ids, focus, own = [] }: RunRequest,
  openEncoders: OpenForRun,
  emit: (event: RunEvent) => void,
  signal: AbortSignal,
  { packs, tasks = [...ourTasks, why], giveWay = async () => {} }: RunSupply = {},
): Promise<void> {
  const totalChars = passage.text.length;
  if (totalChars > limitPassageChars) throw new FailureError({ code: 'text-too-long', limitChars: limitPassageChars });
  if (!passage.text.trim()) throw new FailureError({ code: 'nothing-selected' });
  const wanted = ids.map((id) => taskOf(id, [...tasks, ...own.map(sortTask)]));

  const startedAt = performance.now();
  let toldAt = startedAt;
  const failed = new AbortController();
  const reading = openReading(passage, options, {
    openEncoders,
    breathe: createBreath(AbortSignal.any([signal, failed.signal]), { giveWay }),
    onProgress(analysedChars) {
      if (performance.now() - toldAt < progressEveryMs) return;
      toldAt = performance.now();
      emit({ type: 'run-progress', coverage: { analysedChars, totalChars } });
    },
    ...(packs && { packs }),
    ...(focus && { focus }),
    own: own.filter(({ id }) => ids.includes(id)).map(headOf),
  });
  emit({ type: 'run-covered', covered: await reading.covered() });
  const turn = createTurn(wanted.length);
  try {
    await Promise.all(wanted.map((task) => runTask(task, reading, turn(), emit)));
  } catch (thrown) {
    failed.abort();
    throw thrown;
  }
  emit({
    type: 'run-done',
    // Every word went through the model and every character through the detectors, or we would have thrown.
    coverage: { analysedChars: totalChars, totalChars, ...(reading.doubtfulLanguage && { unmeasuredLanguage: reading.doubtfulLanguage }) },
    cost: { totalMs: performance.now() - startedAt, ...reading.cost },
  });
}

function taskOf(id: string, tasks: readonly Task[]): Task {
  const task = tasks.find((candidate) => candidate.id === id);
  if (!task) throw new FailureError({ code: 'bad-request' });
  return task;
}

/** Runs one task to its end and tells what it says on the way. */
async function runTask(task: Task, reading: Reading, isEarlyOver: () => Promise<void>, emit: (event: RunEvent) => void): Promise<void> {
  const mayEncode = async () => {
    if (!task.needs.includes('encode')) throw new Error(`The task ${task.id} has not said that it needs the encoder.`);
    await isEarlyOver();
  };
  const own: Reading = {
    ...reading,
    async encoding() {
      await mayEncode();
      return reading.encoding();
    },
    async *encodedParts() {
      await mayEncode();
      yield* reading.encodedParts();
    },
  };
  await reading.breathe();
  const result = await lastOf(task.run(own), (partial) => emit({ type: 'task-partial', task: task.id, result: partial }));
  void isEarlyOver();
  emit({ type: 'task-done', task: task.id, result });
}

/** What a task returns; what it says before is told. */
export async function lastOf(run: ReturnType<Task['run']>, tell: (partial: TaskResult) => void = () => {}): Promise<TaskResult> {
  if (run instanceof Promise) return run;
  for (;;) {
    const { value, done } = await run.next();
    if (done) return value;
    tell(value);
  }
}

/** For each of so many tasks a function that says its early part is over and waits until all of them are at that point. */
function createTurn(count: number): () => () => Promise<void> {
  let early = count;
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  return () => {
    let isCounted = false;
    return () => {
      if (!isCounted && --early === 0) begin();
      isCounted = true;
      return begun;
    };
  };
}
