/** Tasks of the user, as the options page has them: where they are kept, fitted and tried, and how their files are read. */
import type { OwnTask, TaskChange, TaskDefinition, TaskFile, UserTask } from '../core/run/custom-task';
import type { Run } from '../core/run/finished-run';
import type { ExampleLabel, FitEvent, FitRequest } from '../core/run/fit';

export interface OwnTasksHost {
  /** The user's tasks now and on every change, in order. Returns a function that stops. */
  watch(listener: (tasks: readonly UserTask[]) => void): () => void;
  /** Changes them, all or nothing. Rejects when that could not be stored. */
  change(changes: readonly TaskChange[]): Promise<void>;
  /** Fits a head to examples. */
  fit(request: FitRequest): Run<FitEvent>;
  /** Runs a task, stored or not, over a text. */
  try(task: OwnTask, text: string): Run;
  read(source: string): TaskFile;
  write(definition: TaskDefinition): string;
  /** The version of the encoder that a head for such examples is fitted to; one of another version is fitted again. */
  encoderOf(labels: readonly ExampleLabel[]): string;
}
