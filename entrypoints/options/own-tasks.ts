import { startFit, startRun } from '@/src/browser/run-port';
import { changeUserTasks, watchUserTasks } from '@/src/browser/user-tasks';
import { versionOfExamples } from '@/src/core/run/encoder-of-examples';
import { readTask, writeTask } from '@/src/tasks/definition/read-task';
import type { OwnTasksHost } from '@/src/ui/own-tasks-host';

/** The user's tasks over the storage of the browser, fitted and tried by the engine. */
export const ownTasks: OwnTasksHost = {
  watch: watchUserTasks,
  change: changeUserTasks,
  fit: startFit,
  try: (task, text) => startRun({ text }, [task.id], undefined, undefined, [task]),
  read: readTask,
  write: writeTask,
  encoderOf: versionOfExamples,
};
